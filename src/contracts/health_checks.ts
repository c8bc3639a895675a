import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, count, date, identifier, text } from './kit/fields.ts';
import { CHILD_ID, TEAM } from './shared/local.ts';

/**
 * The health of looked after children: assessments, teeth, immunisations, strengths and difficulties.
 * Promoting the health and well-being of looked-after children: an assessment every six months under five, every
 * twelve from five. In the national figures a refusal is not a check.
 */
export const healthChecks = contract({
  id: 'health_checks',
  title: 'Health checks of looked after children',
  grain: 'one row per child and check, done or due',
  row: z.object({
    check_id: identifier({
      header: 'Health check ID',
      aliases: ['clah_health_check_id'],
      mayBeMissing: true,
      example: 'H8812',
    }),
    child_id: identifier({
      ...CHILD_ID,
      aliases: [...CHILD_ID.aliases, 'clah_person_id'],
      required: true,
    }),
    kind: category({
      header: 'Kind of health check',
      aliases: ['Health check type', 'Type of health check', 'clah_health_check_type'],
      required: true,
      known: {
        'Initial health assessment': ['IHA', 'Initial health'],
        'Health assessment': [
          'HA',
          'Review health assessment',
          'RHA',
          'Health check',
          'Annual health assessment',
        ],
        'Dental check': ['Dental', 'Teeth check', 'Dentist'],
        Immunisations: ['Immunisation', 'Vaccinations'],
        'Strengths and difficulties': ['SDQ', 'Strengths and difficulties questionnaire'],
      },
      example: 'Health assessment',
    }),
    due: date({
      header: 'Health check due',
      aliases: ['Health check due date', 'Date health check due'],
      mayBeMissing: true,
      example: '31/07/2025',
    }),
    done_on: date({
      header: 'Date of health check',
      aliases: ['Health check date', 'Date health check done', 'clah_health_check_date'],
      about: 'Blank until it is done',
      example: '22/07/2025',
    }),
    status: category({
      header: 'Status of health check',
      aliases: ['Health check status', 'Status', 'clah_health_check_status'],
      mayBeMissing: true,
      known: {
        Planned: ['Booked', 'Due'],
        Completed: ['Complete', 'Done'],
        Refused: ['Declined'],
        Cancelled: ['Did not attend', 'DNA', 'Not brought'],
        'Up to date': [],
        'Not up to date': ['Not up-to-date', 'Overdue'],
      },
      about: 'For immunisations, whether they are up to date',
      example: 'Completed',
    }),
    score: count({
      header: 'SDQ score',
      aliases: ['Strengths and difficulties score'],
      mayBeMissing: true,
      about: 'Strengths and difficulties alone: 0 to 40, a concern from 17',
      example: '12',
    }),
    team: text({ ...TEAM, mayBeMissing: true }),
  }),
  rules: [
    {
      test: 'range',
      field: 'score',
      most: 40,
      at: 'score',
      rule: 'score_within_40',
      message: 'is more than the 40 that the questionnaire can give: check the score',
    },
  ],
  unique: ['check_id', 'child_id', 'kind', 'due', 'done_on'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'done_on',
});
