import { smallMultiples } from '../charts/smallMultiples.ts';
import { chartFigure } from '../components/chartFigure.ts';
import { membersTable } from '../components/membersTable.ts';
import { noData } from '../components/noData.ts';
import { pointOf } from '../publication/series.ts';
import type { View } from '../view/view.ts';
import { membersWords } from '../words/breakdownWords.ts';
import { describeMembers } from '../words/describeMembers.ts';
import { multiplesFinding } from '../words/multiplesFinding.ts';
import { sourceWords } from '../words/sourceWords.ts';
import { breakdownOf } from './breakdownOf.ts';
import { monthShown, type RegionData } from './region.ts';

/** The members of a breakdown side by side, on the same axes, to the month that is shown; `of`: `re_referrals:team`. */
export function multiples(data: RegionData, view: View, document: Document, of = ''): HTMLElement {
  const { definition, breakdown } = breakdownOf(data, of);
  const month = monthShown(data, view);
  const upTo = (member: string) => {
    const series = data.figures.series({ indicator: definition.id, breakdown, member });
    return { ...series, points: series.points.filter((point) => month !== null && point.month <= month) };
  };
  const members = data.figures.members(definition.id, breakdown).map(upTo);
  if (month === null || members.length === 0) return noData(document, `${definition.title} by ${breakdown}`);
  const whole = data.figures.series({ indicator: definition.id });
  const title = multiplesFinding(definition, breakdown, members, month);
  const description = describeMembers(
    members.map((series) => {
      const point = pointOf(series, month);
      return { member: series.member, value: point?.value ?? null, marker: point?.marker ?? null };
    }),
    definition,
    month,
  );
  return chartFigure(document, {
    id: `multiples-${definition.id}-${breakdown}`,
    title,
    subtitle: `${definition.title}: ${membersWords(breakdown)}, each by month on the same axes.`,
    asAt: data.asAt,
    source: sourceWords(definition),
    draw: (width, id) =>
      smallMultiples(
        members,
        {
          id,
          title,
          description,
          width,
          definition,
          whole: { ...whole, points: whole.points.filter((point) => point.month <= month) },
        },
        document,
      ),
    table: () => membersTable(document, { definition, breakdown, members, month }),
    download: '/published/indicators.csv',
  });
}
