import type { ChangeRow } from '../publication/tables.ts';
import type { View } from '../view/view.ts';
import { capitalise, countOf } from './countOf.ts';
import { formatLongMonth } from './formatMonth.ts';
import { partWords } from './viewWords.ts';

/**
 * `9 real changes in October 2026, 5 of them for the worse`; of a part of the service `… for team North`; where only the
 * indicators of a page were looked at, `… among the indicators of this page`.
 */
export function changesFinding(
  real: readonly Pick<ChangeRow, 'direction'>[],
  { view, month, ofPage }: { view: View; month: string; ofPage: boolean },
): string {
  const worse = real.filter(({ direction }) => direction === 'worse').length;
  const whose = view.part === null ? '' : ` for ${partWords(view)}`;
  const among = ofPage ? ' among the indicators of this page' : '';
  const found = `${countOf(real.length, 'real change')} in ${formatLongMonth(month)}${whose}${among}`;
  if (real.length === 0) return capitalise(found);
  const how = worse === 0 ? 'none' : worse === real.length && real.length > 1 ? 'all' : String(worse);
  return capitalise(`${found}, ${how} of them for the worse`);
}
