import { addMonths } from '../calendar/isoDate.ts';
import type { Figures } from '../publication/figures.ts';
import { capitalise, countOf } from './countOf.ts';
import { formatShare } from './formatShare.ts';
import { formatNumber } from './formatValue.ts';

/** `where it is raised`, `the same day`, `2 working days`. */
export function withinWords(within: number, level: string): string {
  if (level === 'Stage 1') return 'where it is raised';
  return within === 0 ? 'the same day' : countOf(within, 'working day');
}

/** `3 escalations are open, 1 of them stalled; in twelve months 34 of 50 steps up (68%) were taken in time` */
export function escalationsFinding(figures: Figures): string {
  const month = figures.months('escalations_open').at(-1);
  if (month === undefined) return 'Escalations: no data yet';
  const now = (indicator: string) => figures.value({ indicator }, month) ?? 0;
  const steps = figures
    .series({ indicator: 'escalations_in_time' })
    .points.filter((point) => point.month > addMonths(month, -12) && point.month <= month);
  const inTime = steps.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
  const needed = steps.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
  const [open, stalled] = [now('escalations_open'), now('escalations_overdue')];
  const said = `${capitalise(countOf(open, 'escalation'))} ${open === 1 ? 'is' : 'are'} open, ${stalled === 0 ? 'none' : formatNumber(stalled)} stalled`;
  if (needed === 0) return said;
  return `${said}; in twelve months ${formatNumber(inTime)} of ${countOf(needed, 'step')} up (${formatShare(inTime, needed)}) were taken in time`;
}
