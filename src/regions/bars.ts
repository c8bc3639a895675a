import { horizontalBars } from '../charts/horizontalBars.ts';
import { chartFigure } from '../components/chartFigure.ts';
import { membersTable } from '../components/membersTable.ts';
import { noData } from '../components/noData.ts';
import { pointOf } from '../publication/series.ts';
import type { View } from '../view/view.ts';
import { barsFinding } from '../words/barsFinding.ts';
import { breakdownWords } from '../words/breakdownWords.ts';
import { describeMembers } from '../words/describeMembers.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { sourceWords } from '../words/sourceWords.ts';
import { breakdownOf } from './breakdownOf.ts';
import { monthShown, type RegionData } from './region.ts';

/** The members of a breakdown in the month that is shown, the largest first; `of`: `referrals:source`. Of the whole service. */
export function bars(data: RegionData, view: View, document: Document, of = ''): HTMLElement {
  const { definition, breakdown } = breakdownOf(data, of);
  const month = monthShown(data, view);
  const members = data.figures
    .members(definition.id, breakdown)
    .map((member) => data.figures.series({ indicator: definition.id, breakdown, member }));
  const shown = members.flatMap((series) => {
    const point = month === null ? null : pointOf(series, month);
    return point
      ? [
          {
            member: series.member,
            value: point.value,
            lastYear: point.last_year,
            marker: point.marker ?? null,
          },
        ]
      : [];
  });
  const name = breakdownWords(breakdown).toLowerCase();
  if (month === null || shown.length === 0) return noData(document, `${definition.title} by ${name}`);
  const title = barsFinding(definition, shown, month);
  const description = describeMembers(shown, definition, month);
  return chartFigure(document, {
    id: `bars-${definition.id}-${breakdown}`,
    title,
    subtitle: `${definition.title} by ${name} in ${formatLongMonth(month)}, for the whole service.`,
    asAt: data.asAt,
    source: sourceWords(definition),
    draw: (width, id) =>
      horizontalBars(shown, { id, title, description, width, unit: definition.unit, month }, document),
    table: () => membersTable(document, { definition, breakdown, members, month }),
    download: '/published/indicators.csv',
  });
}
