import { ageOn } from '../../src/calendar/age.ts';
import { firstOfMonth } from '../../src/calendar/day.ts';
import { describeChildren } from './children.ts';
import { dayIn, textIn } from './council.ts';
import { one, type Recomputed } from './told.ts';

export const careLeaversInSuitableAccommodation: Recomputed = {
  id: 'care_leavers_in_suitable_accommodation',
  needs: ['history.care_leavers'],
  standing: (council, end) => {
    const children = describeChildren(council);
    return council
      .rows('history.care_leavers')
      .filter((row) => firstOfMonth(dayIn(row, 'delivered')!) === firstOfMonth(end))
      .filter((row) => {
        const born = children.get(textIn(row, 'child_id')!)?.born ?? null;
        const age = born === null ? null : ageOn(born, dayIn(row, 'delivered')!);
        return (
          (row.eligibility_category === 'Relevant child' ||
            row.eligibility_category === 'Former relevant child') &&
          age !== null &&
          age >= 19 &&
          age <= 21 &&
          row.in_touch !== 'Died' &&
          row.in_touch !== 'Returned home' &&
          !/^[GHR]:/.test(textIn(row, 'type_of_accommodation') ?? '')
        );
      })
      .map((row) => ({
        day: end,
        numerator: one(row.suitability_of_accommodation === 'Suitable'),
        denominator: 1,
        team: textIn(row, 'allocated_team'),
        child: textIn(row, 'child_id')!,
      }));
  },
};
