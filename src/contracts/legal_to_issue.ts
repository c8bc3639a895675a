import { contract } from './kit/contract.ts';
import { legalCountsByMonth, legalTotals, legalUplift } from './shared/legalCountsByMonth.ts';

/** Table B of the legal team's monthly report: cases yet to be issued, three months side by side. */
export const legalToIssue = contract({
  ...legalCountsByMonth,
  id: 'legal_to_issue',
  title: 'Legal cases yet to be issued',
  titles: [/^cases (?:yet )?to be issued(?: as at (?<as_at>.+))?$/i],
  printed: { ...legalUplift, total: { labels: legalTotals, expected: false } },
});
