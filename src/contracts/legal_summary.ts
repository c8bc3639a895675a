import { contract } from './kit/contract.ts';
import { legalCountsByMonth, legalTotals, legalUplift } from './shared/legalCountsByMonth.ts';

/** Table A of the legal team's monthly report: live cases by type, three months side by side. */
export const legalSummary = contract({
  ...legalCountsByMonth,
  id: 'legal_summary',
  title: 'Live legal cases by type',
  titles: [/^summary (?:of )?live cases as at (?<as_at>.+)$/i],
  printed: { ...legalUplift, total: { labels: legalTotals, expected: true } },
});
