import type { IndicatorDefinition } from '../publication/tables.ts';
import { formatLongMonth } from './formatMonth.ts';
import { formatValue, HIDDEN } from './formatValue.ts';

/** One member of a breakdown in a month, and twelve months before where that is to be said. */
export interface DescribedMember {
  member: string;
  value: number | null;
  lastYear?: number | null;
  /** `c` where its value is hidden. */
  marker?: 'c' | null;
}

/** Members in words, in the order given: `October 2026: Police 239 (245 a year before), Schools 136, Housing no figure.` */
export function describeMembers(
  members: readonly DescribedMember[],
  { unit }: Pick<IndicatorDefinition, 'unit'>,
  month: string,
): string {
  const words = members.map(({ member, value, marker, lastYear = null }) => {
    const before = lastYear === null ? '' : ` (${formatValue(lastYear, unit)} a year before)`;
    return `${member} ${value === null ? (marker === 'c' ? HIDDEN : 'no figure') : formatValue(value, unit)}${before}`;
  });
  return `${formatLongMonth(month)}: ${words.join(', ')}.`;
}
