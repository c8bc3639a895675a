import { element } from '../components/element.ts';
import { heatNotes } from '../components/heatNotes.ts';
import { heatTable } from '../components/heatTable.ts';
import { noData } from '../components/noData.ts';
import { section } from '../components/section.ts';
import { stateLegend } from '../components/stateCell.ts';
import { type View, viewQuery } from '../view/view.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { teamsFinding } from '../words/heatFinding.ts';
import { chartOf, stateLine, worstFirst } from './heatGrid.ts';
import { indicatorsWith, membersOf } from './heatIndicators.ts';
import { concernHeader, provisionalIn } from './heatWords.ts';
import { monthShown, type RegionData } from './region.ts';

const ID = 'teams-by-indicator';

/** Every team by every indicator in the month that is shown. */
export function heatTeamIndicator(data: RegionData, view: View, document: Document): HTMLElement {
  const month = monthShown(data, view);
  const indicators = indicatorsWith(data, 'team');
  const plain = 'Teams by indicator';
  if (month === null || indicators.length === 0) {
    return section(document, ID, plain, noData(document, plain));
  }
  const placesOf = (part: { breakdown: 'team'; member: string } | null) =>
    indicators.map(({ definition }) => ({ definition, part, month }));
  const lines = membersOf(data, indicators, 'team').map((member) => {
    const part = { breakdown: 'team', member } as const;
    const href = `/heat-maps${viewQuery({ ...view, part })}#indicators-by-month`;
    const label = element(document, 'a', { href }, member);
    return stateLine(data, view, document, { name: member, label, places: placesOf(part) });
  });
  const rows = worstFirst(lines);
  const whole = 'The whole service';
  const total = stateLine(data, view, document, { name: whole, label: whole, places: placesOf(null) });
  const all = [...rows, total];
  return section(
    document,
    ID,
    teamsFinding(rows, month, view.colour),
    heatTable(document, {
      caption: `${plain} in ${formatLongMonth(month)}`,
      rowHeader: 'Team',
      columns: indicators.map(({ definition, name }) => ({
        header: element(
          document,
          'a',
          { href: chartOf({ definition, part: null, month }), title: definition.title },
          name,
        ),
        className: 'number',
      })),
      rows: rows.map((line, worst) => ({ ...line, places: { worst } })),
      total,
      summaryHeader: concernHeader(view),
      orders: ['worst', 'name'],
      legend: stateLegend(
        document,
        all.flatMap(({ states }) => states),
        provisionalIn(all),
      ),
      className: 'states',
    }),
    ...heatNotes(document, data.asAt),
  );
}
