import { percentage } from '../statistics/percentage.ts';
import { formatPercent, NO_DATA } from './formatValue.ts';

/**
 * A part of a whole as a percentage, rounded half up, that never says more than the counts: of 996 of 1,000 it is `under
 * 100%`, of 1 of 10,000 `over 0%`. `no data yet` of none.
 */
export function formatShare(part: number, whole: number): string {
  const value = percentage(part, whole);
  if (value === null) return NO_DATA;
  const shown = formatPercent(value);
  if (shown === '100%' && part < whole) return 'under 100%';
  if (shown === '0%' && part > 0) return 'over 0%';
  return shown;
}
