import { orderMembers } from '../charts/orderMembers.ts';
import { element } from '../components/element.ts';
import { heatNotes } from '../components/heatNotes.ts';
import { heatTable } from '../components/heatTable.ts';
import { noData } from '../components/noData.ts';
import { section } from '../components/section.ts';
import { stateLegend } from '../components/stateCell.ts';
import { pointOf } from '../publication/series.ts';
import type { View } from '../view/view.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { membersRated } from '../words/heatFinding.ts';
import { multiplesFinding } from '../words/multiplesFinding.ts';
import { sourceWords } from '../words/sourceWords.ts';
import { chartOf, monthsTo, stateLine, worstFirst } from './heatGrid.ts';
import { indicatorShown } from './heatIndicators.ts';
import { monthColumns, provisionalIn } from './heatWords.ts';
import { monthShown, type RegionData } from './region.ts';

const ID = 'teams-by-month';

/** Every team by month, to the one that is shown, of one indicator. */
export function heatMonthTeam(data: RegionData, view: View, document: Document): HTMLElement {
  const month = monthShown(data, view);
  const definition = indicatorShown(data, view, 'team');
  const plain = definition === null ? 'One indicator by team' : `${definition.title} by team and month`;
  if (month === null || definition === null) return section(document, ID, plain, noData(document, plain));
  const members = data.figures.members(definition.id, 'team');
  const partOf = (member: string) => ({ breakdown: 'team', member }) as const;
  const months = monthsTo(data, month, [
    { definition, part: null },
    ...members.map((member) => ({ definition, part: partOf(member) })),
  ]);
  if (months.length === 0) return section(document, ID, plain, noData(document, plain));
  const all = members.map((member) => data.figures.series({ indicator: definition.id, ...partOf(member) }));
  const ordered = orderMembers(
    all.map((series) => ({
      member: series.member,
      value: pointOf(series, month)?.value ?? null,
    })),
    definition.better,
  );
  const placesOf = (part: ReturnType<typeof partOf> | null) =>
    months.map((each) => ({ definition, part, month: each }));
  const lines = ordered.map(({ member }) => {
    const href = chartOf({ definition, part: partOf(member), month });
    return stateLine(data, view, document, {
      name: member,
      label: element(document, 'a', { href }, member),
      places: placesOf(partOf(member)),
    });
  });
  const rows = worstFirst(lines, -1);
  const whole = 'The whole service';
  const total = stateLine(data, view, document, { name: whole, label: whole, places: placesOf(null) });
  const shown = [...rows, total];
  const latest = rows.map(({ name, states }) => ({ name, state: states.at(-1) ?? null }));
  const finding =
    view.colour === 'rag'
      ? membersRated(definition, 'team', latest, month)
      : multiplesFinding(definition, 'team', all, month);
  return section(
    document,
    ID,
    finding,
    heatTable(document, {
      caption: `${plain}, ${formatLongMonth(months[0]!)} to ${formatLongMonth(month)}`,
      rowHeader: 'Team',
      columns: monthColumns(months),
      rows: rows.map((line, worst) => ({ ...line, places: { worst } })),
      total,
      summaryHeader: `Months ${view.colour === 'rag' ? 'missed' : 'of concern'}`,
      orders: ['worst', 'name'],
      legend: stateLegend(
        document,
        shown.flatMap(({ states }) => states),
        provisionalIn(shown),
      ),
      className: 'states months',
    }),
    ...heatNotes(document, data.asAt, sourceWords(definition)),
  );
}
