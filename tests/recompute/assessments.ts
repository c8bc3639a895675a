import type { Day } from '../../src/calendar/day.ts';
import { workingDaysBetween } from '../../src/calendar/workingDays.ts';
import { byChild, dayIn, type PlainRow, textIn } from './council.ts';
import { one, type Recomputed, type Told } from './told.ts';

export const assessmentsInTime: Recomputed = {
  id: 'assessments_in_time',
  needs: ['clean.assessments', 'clean.referrals'],
  events: (council) => {
    const limit = council.limit('assessment');
    const referred = byChild(council.rows('clean.referrals'));
    const told: Told[] = [];
    for (const [child, rows] of byChild(council.rows('clean.assessments'))) {
      // One on which nothing further was done led to no assessment.
      const referrals = (referred.get(child) ?? [])
        .filter((row) => row.no_further_action !== true)
        .map((row) => dayIn(row, 'date_of_referral')!);
      const used = new Set<Day>();
      const inOrder = [...rows].sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
      for (const row of inOrder) {
        const started = startOf(row);
        const referral = Math.max(...referrals.filter((day) => day <= started));
        // Of several after one referral only the first is counted from it.
        const from = Number.isFinite(referral) && !used.has(referral) ? referral : started;
        used.add(referral);
        const day = dayIn(row, 'date_of_authorisation');
        if (day === null) continue;
        told.push({
          day,
          numerator: one(workingDaysBetween(from, day) <= limit),
          denominator: 1,
          team: textIn(row, 'allocated_team'),
          child,
        });
      }
    }
    return told;
  },
};

const startOf = (row: PlainRow) => dayIn(row, 'continuous_assessment_start_date')!;
/** Of two that began on one day the one that was over first; no less than a number, to sort by. */
const endOf = (row: PlainRow) => dayIn(row, 'date_of_authorisation') ?? Number.MAX_SAFE_INTEGER;
