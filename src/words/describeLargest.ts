import { formatLongMonth } from './formatMonth.ts';
import { formatNumber } from './formatValue.ts';

/** A member of a breakdown and its count. */
export interface MemberCount {
  member: string;
  value: number | null;
}

/**
 * The member with most of a total: `Care proceedings are the largest part of live cases: 33 of 72 in July 2021`.
 * Null where there is no total, or two members share the first place.
 * @param whole what the total is of, in the plural
 */
export function describeLargest(
  whole: string,
  members: MemberCount[],
  total: number | null,
  month: string,
): string | null {
  const [first, second] = members.filter(({ value }) => value !== null).sort((a, b) => b.value! - a.value!);
  if (!total || !first?.value || second?.value === first.value) return null;
  const verb = /s$/.test(first.member) ? 'are' : 'is';
  const count = `${formatNumber(first.value)} of ${formatNumber(total)}`;
  return `${first.member} ${verb} the largest part of ${whole}: ${count} in ${formatLongMonth(month)}`;
}
