import { toLondon } from '../../src/calendar/london.ts';

/** An instant by England's clock: `2026-10-31 06:00`. */
export function londonTime(moment: Date): string {
  const { date, time } = toLondon(moment.getTime());
  return `${date} ${time}`;
}
