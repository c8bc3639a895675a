import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { code, targetDate, text } from './kit/fields.ts';

/** An improvement plan: one line an action, RAG-rated, its target in the words of the plan. */
export const improvementActions = contract({
  id: 'improvement_actions',
  title: 'Improvement plan',
  grain: 'one row per action',
  row: z.object({
    ref: text({ header: 'Ref', aliases: ['Reference', 'No.'], required: true, example: 'L1a' }),
    theme: text({ header: 'Theme', required: true, example: 'Legal advice' }),
    priority_area: text({ header: 'Priority area', required: true, example: 'Section 20' }),
    activity: text({ header: 'Activity', aliases: ['Action'], required: true, example: 'Review the policy' }),
    lead_officer: text({ header: 'Lead officer', aliases: ['Lead', 'Owner'], example: 'Senior Lawyer' }),
    target: targetDate({
      header: 'Target date',
      aliases: ['Target', 'Due date', 'Deadline'],
      about: 'When it is to be done, as the plan writes it',
      example: 'Oct/Nov 2021',
    }),
    rag: code({
      header: 'RAG rating',
      aliases: ['RAG', 'RAG status', 'BRAG'],
      required: true,
      codes: {
        Complete: ['B', 'Blue', 'Completed', 'Done'],
        'On track': ['G', 'Green'],
        Amber: ['A'],
        Red: ['R'],
      },
      about: 'Complete (B), on track (G), amber (A) or red (R)',
      example: 'A',
    }),
  }),
  unique: ['ref'],
  covers: 'snapshot',
  reaches: 'now',
});
