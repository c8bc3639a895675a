import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { date, identifier, text } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { CHILD_ID, TEAM } from './shared/local.ts';

/**
 * Life-story work with children in care: what helps a child to understand where it comes from and why it is where it is.
 * Local: no national interval is published, save for adopted children, to whom the book is given within ten working days
 * of the ceremony that celebrates the adoption (statutory guidance on adoption 2013). The day is the council's own.
 */
export const lifeStoryWork = contract({
  id: 'life_story_work',
  title: 'Life-story work',
  grain: 'one row per child, and one more where a child has come into care again',
  row: z.object({
    child_id: identifier({ ...CHILD_ID, required: true }),
    due: date({
      header: 'Life-story work due',
      aliases: [
        'Life story work due',
        'Life story work due date',
        'Life story due',
        'Life story due date',
        'Life story book due',
        'Date life story work due',
      ],
      required: true,
      about: 'The day by which the council wants the work completed',
      example: '18/07/2025',
    }),
    started_on: date({
      header: 'Life-story work started on',
      aliases: [
        'Life story work started on',
        'Life story work start date',
        'Life story started on',
        'Life story start date',
        'Date life story work started',
      ],
      about: 'Blank until it is started',
      example: '03/03/2025',
    }),
    completed_on: date({
      header: 'Life-story work completed on',
      aliases: [
        'Life story work completed on',
        'Life story work completion date',
        'Life story completed on',
        'Life story completion date',
        'Life story book completed on',
        'Date life story work completed',
      ],
      about: 'Blank until it is complete',
      example: '11/07/2025',
    }),
    team: text(TEAM),
  }),
  rules: [
    notBefore('completed_on', 'started_on', {
      rule: 'end_after_start',
      message: 'is before the work was started: check both dates',
    }),
  ],
  unique: ['child_id', 'due'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'completed_on',
});
