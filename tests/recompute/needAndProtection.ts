import { type Council, textIn } from './council.ts';
import { perCouncil } from './perCouncil.ts';
import { durationBand, isOpen, periodsOf } from './periods.ts';
import type { Recomputed } from './told.ts';

/** All protection plans: a child has one at a time. */
export const plansOf = perCouncil((council: Council) =>
  periodsOf(council, council.rows('clean.child_protection'), {
    from: 'plan_start_date',
    to: 'plan_end_date',
    oneAtATime: true,
  }),
);

const needsOf = perCouncil((council: Council) =>
  periodsOf(council, council.rows('clean.children_in_need'), {
    from: 'cin_start_date',
    to: 'cin_closure_date',
    oneAtATime: true,
  }),
);

export const childrenInNeed: Recomputed = {
  id: 'children_in_need',
  needs: ['clean.children_in_need'],
  standing: (council, end) =>
    needsOf(council)
      .filter(({ from, to }) => isOpen(from, to, end))
      .map(({ child, from, row }) => ({
        day: end,
        numerator: 1,
        denominator: null,
        team: textIn(row, 'allocated_team'),
        child,
        members: { primary_need: textIn(row, 'primary_need'), duration: durationBand(from, end) },
      })),
};

export const childProtectionPlans: Recomputed = {
  id: 'child_protection_plans',
  needs: ['clean.child_protection'],
  standing: (council, end) =>
    plansOf(council)
      .filter(({ from, to }) => isOpen(from, to, end))
      .map(({ child, row }) => ({
        day: end,
        numerator: 1,
        denominator: null,
        team: textIn(row, 'allocated_team'),
        child,
        members: { category_of_abuse: textIn(row, 'latest_category_of_abuse') },
      })),
};
