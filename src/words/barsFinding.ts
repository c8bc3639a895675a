import { NOT_RECORDED } from '../publication/notRecorded.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { formatLongMonth } from './formatMonth.ts';
import { formatNumber, formatPercent } from './formatValue.ts';
import { hiddenWords } from './hiddenWords.ts';
import { valueWithUnit } from './valueWithUnit.ts';

/**
 * Which member has the most: `Referrals: most in October 2026 are of Police, 120 of 480 (25%)`; of a share which has the
 * highest.
 */
export function barsFinding(
  { title, unit }: Pick<IndicatorDefinition, 'title' | 'unit'>,
  members: readonly { member: string; value: number | null; marker?: 'c' | null }[],
  month: string,
): string {
  const known = members.filter(({ member, value }) => member !== NOT_RECORDED && value !== null);
  const most = known.reduce<{ member: string; value: number } | null>(
    (top, { member, value }) => (top === null || value! > top.value ? { member, value: value! } : top),
    null,
  );
  const when = formatLongMonth(month);
  const isHidden = members.some(({ value, marker }) => value === null && marker === 'c');
  if (isHidden && (most === null || most.value === 0)) return `${title}: ${hiddenWords(month)}`;
  if (most === null || most.value === 0) return `${title}: none in ${when}`;
  const ties = known.filter(({ value }) => value === most.value).length;
  const also = `${ties > 1 ? ` and ${ties - 1} more` : ''}${isHidden ? ', of what is shown' : ''}`;
  if (unit !== 'count') {
    return `${title}: highest in ${when} for ${most.member}${also}, at ${valueWithUnit(most.value, unit)}`;
  }
  // With some hidden there is no total of those that are shown.
  if (isHidden) return `${title}: most in ${when} for ${most.member}${also}, ${formatNumber(most.value)}`;
  const total = members.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const share = `${formatNumber(most.value)} of ${formatNumber(total)} (${formatPercent((100 * most.value) / total)})`;
  return `${title}: most in ${when} for ${most.member}${also}, ${share}`;
}
