import { textIn } from './council.ts';
import { isOpen, periodsOf } from './periods.ts';
import type { Recomputed } from './told.ts';

export const earlyHelpOpen: Recomputed = {
  id: 'early_help_open',
  needs: ['clean.early_help'],
  standing: (council, end) =>
    periodsOf(council, council.rows('clean.early_help'), {
      from: 'assessment_start_date',
      to: 'assessment_completion_date',
      oneAtATime: false,
    })
      .filter(({ from, to }) => isOpen(from, to, end))
      .map(({ child, row }) => ({
        day: end,
        numerator: 1,
        denominator: null,
        child,
        members: { organisation: textIn(row, 'organisation_completing_assessment') },
      })),
};
