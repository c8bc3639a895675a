import { addWorkingDays, workingDaysBetween } from '../../src/calendar/workingDays.ts';
import { byChild, dayIn, textIn } from './council.ts';
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
    const enquiries = byChild(council.rows('clean.section_47'));
    return council.rows('clean.section_47').flatMap((row) => {
      const day = dayIn(row, 'date_of_initial_child_protection_conference');
      if (day === null) return [];
      const child = textIn(row, 'child_id')!;
      const started = dayIn(row, 'section_47_start_date')!;
      const earlier = enquiries.get(child)!.map((other) => dayIn(other, 'section_47_start_date')!);
      const after = Math.max(...earlier.filter((other) => other < started));
      // The last that was held by the day the enquiry began: since the one before, and not longer ago than it may take.
      const held = (discussed.get(child) ?? [])
        .map((discussion) => dayIn(discussion, 'held'))
        .filter((each): each is number => each !== null && each <= started);
      const last = held.length > 0 ? Math.max(...held) : null;
      const from =
        last !== null && last > after && workingDaysBetween(last, started) <= limit ? last : started;
      return {
        day,
        numerator: one(day <= addWorkingDays(from, limit)),
        denominator: 1,
        team: textIn(row, 'allocated_team'),
        child,
      };
    });
  },
};
