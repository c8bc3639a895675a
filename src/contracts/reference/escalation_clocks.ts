import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { code, count, text } from '../kit/fields.ts';

/** The council's escalation procedure: by when a disagreement that is not resolved reaches the next level. */
export const escalationClocks = contract({
  id: 'escalation_clocks',
  title: 'Escalation clocks',
  grain: 'one row per kind of escalation and level',
  row: z.object({
    kind: code({
      header: 'Kind of escalation',
      required: true,
      codes: { 'No significant harm': [], 'Significant harm': [], 'IRO dispute': [] },
      about: 'As in the list of escalations',
      example: 'Significant harm',
    }),
    level: code({
      header: 'Level',
      required: true,
      codes: { 'Stage 1': [], 'Stage 2': [], 'Stage 3': [], 'Stage 4': [], 'Stage 5': [] },
      about:
        'As in the list of escalations; Stage 1 is where it is raised, and one that is passed over has no row',
      example: 'Stage 3',
    }),
    held_by: text({ header: 'Held by', required: true, example: 'Head of service' }),
    within: count({
      header: 'Within',
      required: true,
      about:
        'So many working days after the level of the row before was reached, or it was raised; 0 is the same day',
      example: '0',
    }),
    source: text({ header: 'Source', required: true, example: 'Escalation procedure 2021' }),
  }),
  unique: ['kind', 'level'],
  covers: 'snapshot',
});
