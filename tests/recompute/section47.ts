import type { Day } from '../../src/calendar/day.ts';
import { addWorkingDays, workingDaysBetween } from '../../src/calendar/workingDays.ts';
import { byChild, dayIn, groupBy, type PlainRow, textIn } from './council.ts';
import { one, type Recomputed } from './told.ts';

export const section47Enquiries: Recomputed = {
  id: 'section_47_enquiries',
  needs: ['clean.section_47'],
  events: (council) =>
    council.rows('clean.section_47').map((row) => ({
      day: dayIn(row, 'section_47_start_date')!,
      numerator: 1,
      denominator: null,
      team: textIn(row, 'allocated_team'),
      child: textIn(row, 'child_id')!,
    })),
};

const ENQUIRY = [
  'Section 47 enquiry by social care',
  'Joint section 47 enquiry',
  'Section 47 enquiry by police',
];

export const conferencesInTime: Recomputed = {
  id: 'conferences_in_time',
  needs: ['clean.section_47'],
  events: (council) => {
    const limit = council.limit('section_47_conference');
    const discussed = byChild(
      council
        .rows('clean.strategy_discussions')
        .filter((row) => ENQUIRY.includes(textIn(row, 'outcome') ?? '')),
    );
    return [...byChild(council.rows('clean.section_47'))].flatMap(([child, enquiries]) => {
      const begun = enquiries
        .map((row) => ({ row, started: dayIn(row, 'section_47_start_date')! }))
        .sort((a, b) => a.started - b.started)
        .map(({ row, started }, at, all) => {
          const earlier = all[at - 1]?.started ?? Number.NEGATIVE_INFINITY;
          return {
            row,
            from: beginning(started, earlier, discussed.get(child) ?? [], limit),
            conference: dayIn(row, 'date_of_initial_child_protection_conference'),
          };
        })
        .filter(({ conference }) => conference !== null && conference <= council.asAt);
      // A second enquiry does not give the conference that both led to more time.
      return [...groupBy(begun, ({ conference }) => conference!)].map(([day, same]) => {
        const first = same.reduce((a, b) => (b.from < a.from ? b : a));
        return {
          day,
          numerator: one(day <= addWorkingDays(first.from, limit)),
          denominator: 1,
          team: textIn(first.row, 'allocated_team'),
          child,
        };
      });
    });
  },
};

/**
 * The day of the last discussion that decided on an enquiry and was held by the day it began: since the one before, and
 * not longer ago than a conference may take; else the day it began.
 */
function beginning(started: Day, earlier: Day, discussions: readonly PlainRow[], limit: number): Day {
  const held = discussions
    .map((row) => dayIn(row, 'held'))
    .filter((day): day is Day => day !== null && day <= started);
  const last = Math.max(...held);
  return last > earlier && workingDaysBetween(last, started) <= limit ? last : started;
}
