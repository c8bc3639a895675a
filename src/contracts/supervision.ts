import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier, text } from './kit/fields.ts';
import { CHILD_ID, TEAM, WORKER_ID } from './shared/local.ts';

/**
 * Whether social workers are supervised when they should be.
 * Local: no national interval is published; councils ask for monthly or four-weekly, fortnightly when newly qualified.
 */
export const supervision = contract({
  id: 'supervision',
  title: 'Supervision',
  grain: 'one row per supervision that fell due: of a worker, or of a worker on a child',
  row: z.object({
    worker_id: identifier({ ...WORKER_ID, aliases: [...WORKER_ID.aliases, 'Supervisee ID'], required: true }),
    team: text(TEAM),
    child_id: identifier({ ...CHILD_ID, mayBeMissing: true, about: 'Where it was on a case' }),
    kind: category({
      header: 'Kind of supervision',
      aliases: ['Supervision type', 'Type of supervision'],
      mayBeMissing: true,
      known: {
        Personal: ['Personal supervision', 'Individual', '1:1', 'One to one'],
        Case: ['Case supervision', 'Case discussion'],
        Group: ['Group supervision', 'Reflective group'],
      },
      example: 'Personal',
    }),
    due: date({
      header: 'Supervision due',
      aliases: ['Date supervision due', 'Supervision due date', 'Due date of supervision'],
      required: true,
      example: '18/07/2025',
    }),
    held: date({
      header: 'Supervision held on',
      aliases: ['Date supervision held', 'Supervision date', 'Date of supervision'],
      about: 'Blank until it is held',
      example: '16/07/2025',
    }),
  }),
  unique: ['worker_id', 'child_id', 'kind', 'due'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'held',
});
