import { pointOf, type Series } from '../publication/series.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { membersWords } from './breakdownWords.ts';
import { countOf } from './countOf.ts';
import { formatLongMonth } from './formatMonth.ts';
import { joinWords } from './joinWords.ts';

const MOST_NAMED = 3;

/**
 * Which members of a breakdown stand out in a month: `Assessments in time: 2 of 8 teams stand out in October 2026: North
 * (worse than usual) and South (better than usual)`.
 */
export function multiplesFinding(
  { title }: Pick<IndicatorDefinition, 'title'>,
  breakdown: string,
  members: readonly Series[],
  month: string,
): string {
  const last = members.flatMap((series) => {
    const point = pointOf(series, month);
    return point && point.value !== null ? [{ member: series.member, variation: point.variation }] : [];
  });
  const when = formatLongMonth(month);
  const out = last.filter(({ variation }) => variation !== null && variation !== 'common_cause');
  const all = membersWords(breakdown);
  if (out.length === 0) return `${title}: none of ${last.length} ${all} stands out in ${when}`;
  const verb = out.length === 1 ? 'stands' : 'stand';
  const named = out.slice(0, MOST_NAMED).map(({ member, variation }) => `${member} (${usual(variation!)})`);
  const more = out.length > MOST_NAMED ? [countOf(out.length - MOST_NAMED, 'other')] : [];
  return `${title}: ${out.length} of ${last.length} ${all} ${verb} out in ${when}: ${joinWords([...named, ...more])}`;
}

function usual(variation: string): string {
  if (variation.startsWith('improvement')) return 'better than usual';
  if (variation.startsWith('concern')) return 'worse than usual';
  return variation.endsWith('high') ? 'higher than usual' : 'lower than usual';
}
