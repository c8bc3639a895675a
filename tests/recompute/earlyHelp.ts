import { dayIn, textIn } from './council.ts';
import { isOpen } from './periods.ts';
import type { Recomputed } from './told.ts';

export const earlyHelpOpen: Recomputed = {
  id: 'early_help_open',
  needs: ['clean.early_help'],
  standing: (council, end) =>
    council
      .rows('clean.early_help')
      .filter((row) =>
        isOpen(dayIn(row, 'assessment_start_date')!, dayIn(row, 'assessment_completion_date'), end),
      )
      .map((row) => ({
        day: end,
        numerator: 1,
        denominator: null,
        child: textIn(row, 'child_id')!,
        members: { organisation: textIn(row, 'organisation_completing_assessment') },
      })),
};
