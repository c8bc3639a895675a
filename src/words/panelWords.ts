import type { PanelDateRow } from '../publication/trackerTables.ts';
import { countOf } from './countOf.ts';
import { formatDate } from './formatDate.ts';
import { formatShare } from './formatShare.ts';
import { formatNumber, NO_DATA } from './formatValue.ts';

/** The days of a month on which a panel meets: `7`, `1 for 31 August`, `not 25 (bank holiday)`, `25? (bank holiday)`. */
export function panelDays(dates: readonly PanelDateRow[]): string[] {
  return dates.map(({ planned_for, expected_on, note }) => {
    const day = String(Number(planned_for.slice(8)));
    if (expected_on === planned_for) return day;
    if (expected_on !== null) return `${shortDate(expected_on)} for ${day}`;
    return note?.startsWith('Cancelled') ? `not ${day} (bank holiday)` : `${day}? (bank holiday)`;
  });
}

/** `31 of 36 (86%)` of the meetings that are on record; `no data yet` without any. */
export function panelHeard(dates: readonly PanelDateRow[]): string {
  const held = dates.filter(({ items_expected }) => items_expected !== null);
  const sum = (of: 'items_expected' | 'items_heard') =>
    held.reduce((total, row) => total + (row[of] ?? 0), 0);
  const [heard, expected] = [sum('items_heard'), sum('items_expected')];
  if (expected === 0) return NO_DATA;
  return `${formatNumber(heard)} of ${formatNumber(expected)} (${formatShare(Math.min(heard, expected), expected)})`;
}

/** `After 31 October 2026 9 panels have 38 meetings in sight; 2 of them fall on a bank holiday` */
export function panelsFinding(dates: readonly PanelDateRow[], asAt: string): string {
  const to = dates.filter(({ planned_for }) => planned_for > asAt);
  if (dates.length === 0) return 'When panels meet: no data yet';
  const holidays = to.filter(({ is_bank_holiday }) => is_bank_holiday);
  const panels = countOf(new Set(to.map(({ panel }) => panel)).size, 'panel');
  const said = `After ${formatDate(asAt)} ${panels} ${panels.startsWith('1 ') ? 'has' : 'have'} ${countOf(to.length, 'meeting')} in sight`;
  if (holidays.length === 0) return said;
  const unsaid = holidays.filter(({ note }) => note?.includes('not yet said')).length;
  const fall = `${formatNumber(holidays.length)} of them ${holidays.length === 1 ? 'falls' : 'fall'} on a bank holiday`;
  return unsaid === 0
    ? `${said}; ${fall}`
    : `${said}; ${fall}, and of ${unsaid} nobody has said what becomes of it`;
}

/** `1 September` without its year. */
const shortDate = (date: string) => formatDate(date).replace(/ \d{4}$/, '');
