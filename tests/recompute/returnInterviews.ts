import type { Day } from '../../src/calendar/day.ts';
import { dayIn, type PlainRow, textIn } from './council.ts';
import { one, type Recomputed } from './told.ts';

export const returnInterviewsInTime: Recomputed = {
  id: 'return_interviews_in_time',
  needs: ['clean.missing_episodes'],
  events: (council) => {
    const hours = council.limit('return_interview');
    return council
      .rows('clean.missing_episodes')
      .filter((row) => row.kind === 'Missing' && row.ended !== null)
      .filter((row) => dayIn(row, 'ended')! + hours / 24 <= council.asAt)
      .map((row) => ({
        day: dayIn(row, 'ended')!,
        numerator: one(row.interview_accepted !== false && isWithin(row, hours)),
        denominator: 1,
        team: textIn(row, 'team'),
        child: textIn(row, 'child_id')!,
      }));
  },
};

/** Whether the interview was completed so soon after the return, by the hour where the times of both are known. */
function isWithin(row: PlainRow, hours: number): boolean {
  const held = dayIn(row, 'interview_completed');
  const ended = dayIn(row, 'ended')!;
  if (held === null) return false;
  const [heldTime, endedTime] = [textIn(row, 'interview_completed_time'), textIn(row, 'ended_time')];
  if (heldTime === null || endedTime === null) return held >= ended && held - ended <= hours / 24;
  const minutes = minutesOf(held, heldTime) - minutesOf(ended, endedTime);
  return minutes >= 0 && minutes <= hours * 60;
}

function minutesOf(day: Day, time: string): number {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return (day * 24 + hour) * 60 + minute;
}
