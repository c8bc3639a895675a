import { addDays } from '../../src/calendar/isoDate.ts';
import {
  isOverdue,
  latestWeeks,
  type OverdueTeam,
  overdueTeams,
  type WeeklyFigures,
  weekFinder,
  weeklyFigures,
} from '../../src/components/data/weeks.ts';
import { type Column, dataTable } from '../../src/components/dataTable.ts';
import { element } from '../../src/components/element.ts';
import { noData } from '../../src/components/noData.ts';
import { paragraph, section } from '../../src/components/section.ts';
import { FAMILIES } from '../../src/publication/families.ts';
import type { IndicatorDefinition, Publication } from '../../src/publication/tables.ts';
import { countOf } from '../../src/words/countOf.ts';
import { formatChange } from '../../src/words/formatChange.ts';
import { formatDate } from '../../src/words/formatDate.ts';
import { formatNumber, formatValue } from '../../src/words/formatValue.ts';
import { render } from './render.ts';

const WEEKS = 6;

/** `week/…`: what is overdue, by team, and the operational indicators by week. */
export function weekFragments(publication: Publication, document: Document): [string, string][] {
  const weeks = latestWeeks(publication, WEEKS);
  const last = weeks.at(-1);
  if (last === undefined) {
    const none = render(noData(document, 'Figures by week'));
    return ['finding', 'overdue', 'weeks'].map((part) => [`week/${part}`, none]);
  }
  const find = weekFinder(publication);
  const whole = weeklyFigures(publication, weeks, find);
  const overdue = whole.filter(({ definition }) => isOverdue(definition));
  const kinds = overdue.map(({ definition }) => definition);
  const now = overdue.reduce((sum, { rows }) => sum + (rows.at(-1)?.value ?? 0), 0);
  const ended = formatDate(addDays(last, 6));
  const finding = `On Sunday ${ended}, ${countOf(now, 'piece of work was', 'pieces of work were')} overdue.`;
  const families = Object.entries(FAMILIES).map(([id, title]) =>
    familyWeeks(
      document,
      title,
      whole.filter(({ definition }) => definition.family === id),
      weeks,
    ),
  );
  return [
    ['week/finding', render(paragraph(document, finding, 'lead'))],
    ['week/overdue', render(overdueByTeam(document, kinds, overdueTeams(publication, kinds, last, find)))],
    ['week/weeks', render(...families)],
  ];
}

/** Teams by what is overdue, the most first. */
function overdueByTeam(
  document: Document,
  overdue: readonly IndicatorDefinition[],
  rows: OverdueTeam[],
): HTMLElement {
  const shown = overdue
    .map(({ title }, at) => ({ title, at }))
    .filter(({ at }) => rows.some(({ counts }) => counts[at]));
  const columns: Column<OverdueTeam>[] = [
    { header: 'Team', cell: ({ team }) => team },
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
  return section(
    document,
    'overdue',
    finding,
    dataTable(document, {
      caption: 'Overdue, by team',
      columns,
      rows,
      class: 'compact',
      empty: 'Overdue, by team',
    }),
  );
}

function familyWeeks(
  document: Document,
  title: string,
  figures: readonly WeeklyFigures[],
  weeks: readonly string[],
): HTMLElement | null {
  if (figures.length === 0) return null;
  const columns: Column<WeeklyFigures>[] = [
    {
      header: 'Indicator',
      cell: ({ definition }) =>
        element(document, 'a', { href: `/indicators/${definition.id}` }, definition.title),
      sort: ({ definition }) => definition.title,
    },
    ...weeks.map(
      (week, at): Column<WeeklyFigures> => ({
        header: `Week of ${formatDate(week).replace(/ \d{4}$/, '')}`,
        align: 'number',
        cell: ({ definition, rows }) => {
          const row = rows[at];
          return row ? formatValue(row.value, definition.unit) : 'no data';
        },
        sort: ({ rows }) => rows[at]?.value ?? null,
      }),
    ),
    {
      header: 'On the week before',
      align: 'number',
      cell: ({ definition, rows }) => {
        const [before, now] = [rows.at(-2)?.value ?? null, rows.at(-1)?.value ?? null];
        return before === null || now === null ? '' : formatChange(now - before, definition.unit);
      },
    },
  ];
  const id = `weeks-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
  return section(
    document,
    id,
    title,
    dataTable(document, { caption: `${title}, by week`, columns, rows: [...figures], class: 'compact' }),
  );
}
