import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, dateTime, identifier, text } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { CHILD_ID, TEAM } from './shared/local.ts';

/**
 * Disagreements taken up the line until they are resolved: between agencies, with the court, or by reviewing officers.
 * How soon each stage must be reached, sooner where there is significant harm, is the council's own procedure: see the
 * table of escalation clocks. Reviewing officers' disputes: the IRO handbook, resolved within 20 working days.
 */
export const escalations = contract({
  id: 'escalations',
  title: 'Escalations',
  grain: 'one row per escalation',
  row: z.object({
    reference: identifier({
      header: 'Escalation reference',
      aliases: ['Escalation ID', 'Escalation number', 'Dispute reference'],
      required: true,
      example: 'E0045',
    }),
    child_id: identifier({ ...CHILD_ID, mayBeMissing: true }),
    kind: category({
      header: 'Kind of escalation',
      aliases: ['Escalation type', 'Type of escalation', 'Escalation kind'],
      required: true,
      known: {
        'Significant harm': ['Significant harm: yes', 'Risk of significant harm', 'Immediate risk'],
        'No significant harm': ['Significant harm: no', 'Not significant harm', 'Practice disagreement'],
        'IRO dispute': ['IRO dispute resolution', 'Dispute resolution', 'IRO escalation', 'DRP'],
      },
      about: 'It sets how fast each stage must be',
      example: 'IRO dispute',
    }),
    raised: dateTime({
      header: 'Escalation raised at',
      aliases: ['Date and time raised', 'Raised at', 'Date raised'],
      required: true,
      example: '07/07/2025 09:30',
    }),
    level: category({
      header: 'Level reached',
      aliases: ['Stage reached', 'Escalation level', 'Level'],
      known: {
        'Stage 1': ['1', 'Informal', 'Practitioner', 'Team manager'],
        'Stage 2': ['2', 'Service manager'],
        'Stage 3': ['3', 'Head of service'],
        'Stage 4': ['4', 'Assistant director'],
        'Stage 5': ['5', 'Director', 'Chief executive', 'Director and chief executive'],
        Cafcass: [],
      },
      example: 'Stage 2',
    }),
    stage_1: dateTime({
      header: 'Stage 1 reached',
      aliases: ['Stage 1', 'Stage 1 date'],
      mayBeMissing: true,
      example: '07/07/2025 09:30',
    }),
    stage_2: dateTime({
      header: 'Stage 2 reached',
      aliases: ['Stage 2', 'Stage 2 date'],
      mayBeMissing: true,
      example: '10/07/2025 12:00',
    }),
    stage_3: dateTime({
      header: 'Stage 3 reached',
      aliases: ['Stage 3', 'Stage 3 date'],
      mayBeMissing: true,
      example: '14/07/2025',
    }),
    stage_4: dateTime({
      header: 'Stage 4 reached',
      aliases: ['Stage 4', 'Stage 4 date'],
      mayBeMissing: true,
      example: '16/07/2025',
    }),
    stage_5: dateTime({
      header: 'Stage 5 reached',
      aliases: ['Stage 5', 'Stage 5 date'],
      mayBeMissing: true,
      example: '21/07/2025',
    }),
    resolved: dateTime({
      header: 'Escalation resolved at',
      aliases: ['Date and time resolved', 'Resolved at', 'Date resolved'],
      about: 'Blank until it is resolved',
      example: '17/07/2025 16:00',
    }),
    team: text(TEAM),
  }),
  rules: [
    notBefore('resolved', 'raised', {
      rule: 'end_after_start',
      message: 'is before the escalation was raised: check both dates and times',
    }),
  ],
  unique: ['reference'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'raised',
});
