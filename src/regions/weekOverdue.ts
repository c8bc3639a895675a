import { addDays } from '../calendar/isoDate.ts';
import { type Column, dataTable } from '../components/dataTable.ts';
import { element } from '../components/element.ts';
import { noData } from '../components/noData.ts';
import { paragraph, section } from '../components/section.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import {
  isOverdue,
  type OverdueTeam,
  overdueTeams,
  type WeeklyFigures,
  weeklyFigures,
  weeksOf,
} from '../publication/weeks.ts';
import { type View, viewQuery } from '../view/view.ts';
import { countOf } from '../words/countOf.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatDate } from '../words/formatDate.ts';
import { formatNumber } from '../words/formatValue.ts';
import { partWords } from '../words/viewWords.ts';
import type { RegionData } from './region.ts';

/** How much was overdue when the latest week ended. */
export function weekLead(data: RegionData, view: View, document: Document): HTMLElement {
  const last = weeksOf(data.weekly).at(-1);
  if (last === undefined) return noData(document, 'Figures by week');
  const now = overdueOf(data, view).reduce((sum, { rows }) => sum + (rows.at(-1)?.value ?? 0), 0);
  const where = view.part === null ? '' : ` in ${partWords(view)}`;
  const ended = formatDate(addDays(last, 6));
  const words = `On Sunday ${ended}, ${countOf(now, 'piece of work was', 'pieces of work were')} overdue${where}.`;
  return paragraph(document, words, 'lead');
}

/** What is overdue at the end of the latest week: of the whole by team, of a part by kind. */
export function weekOverdue(data: RegionData, view: View, document: Document): HTMLElement {
  const last = weeksOf(data.weekly).at(-1);
  if (last === undefined) return noData(document, 'Overdue, by team');
  const overdue = overdueOf(data, view);
  if (view.part !== null) return byKind(document, overdue, view);
  const kinds = overdue.map(({ definition }) => definition);
  return byTeam(document, kinds, overdueTeams(data.weekly, kinds, last));
}

const overdueOf = ({ definitions, weekly }: RegionData, { part }: View) =>
  weeklyFigures(definitions, weekly, part).filter(({ definition }) => isOverdue(definition));

/** Teams by what is overdue, the most first. */
function byTeam(
  document: Document,
  overdue: readonly IndicatorDefinition[],
  rows: OverdueTeam[],
): HTMLElement {
  const shown = overdue
    .map(({ title }, at) => ({ title, at }))
    .filter(({ at }) => rows.some(({ counts }) => counts[at]));
  const columns: Column<OverdueTeam>[] = [
    {
      header: 'Team',
      cell: ({ team }) => {
        const part = { breakdown: 'team', member: team } as const;
        return element(document, 'a', { href: `/this-week${viewQuery({ month: null, part })}` }, team);
      },
      sort: ({ team }) => team,
    },
    { header: 'All', align: 'number', cell: ({ all }) => formatNumber(all), sort: ({ all }) => all },
    ...shown.map(
      ({ title, at }): Column<OverdueTeam> => ({
        header: title,
        align: 'number',
        cell: ({ counts }) => (counts[at] === null ? '' : formatNumber(counts[at]!)),
        sort: ({ counts }) => counts[at] ?? null,
      }),
    ),
  ];
  const most = rows[0];
  const finding = most
    ? `Most is overdue in ${most.team}: ${formatNumber(most.all)}`
    : 'Nothing is overdue in any team';
  const caption = 'Overdue, by team';
  return section(
    document,
    'overdue',
    finding,
    dataTable(document, { caption, columns, rows, class: 'compact by-team', empty: caption }),
  );
}

/** What is overdue in a part of the service, the most first. */
function byKind(document: Document, overdue: readonly WeeklyFigures[], view: View): HTMLElement {
  const overdueIn = ({ rows }: WeeklyFigures, back = 0) => rows.at(-1 - back)?.value ?? null;
  const rows = overdue
    .filter((each) => overdueIn(each))
    .sort((a, b) => overdueIn(b)! - overdueIn(a)! || (a.definition.title < b.definition.title ? -1 : 1));
  const most = rows[0];
  const finding = most
    ? `Most of what is overdue in ${partWords(view)}: ${most.definition.title}, ${formatNumber(overdueIn(most)!)}`
    : `Nothing is overdue in ${partWords(view)}`;
  const columns: Column<WeeklyFigures>[] = [
    {
      header: 'What',
      cell: ({ definition: { id, title } }) =>
        element(document, 'a', { href: `/indicators/${id}${viewQuery(view)}` }, title),
      sort: ({ definition: { title } }) => title,
    },
    {
      header: 'Overdue',
      align: 'number',
      cell: (each) => formatNumber(overdueIn(each)!),
      sort: (each) => overdueIn(each),
    },
    {
      header: 'On the week before',
      align: 'number',
      cell: (each) => {
        const before = overdueIn(each, 1);
        return before === null ? '' : formatChange(overdueIn(each)! - before, 'count');
      },
    },
  ];
  const caption = `Overdue, ${partWords(view)}`;
  return section(
    document,
    'overdue',
    finding,
    rows.length > 0 && dataTable(document, { caption, columns, rows, class: 'compact' }),
  );
}
