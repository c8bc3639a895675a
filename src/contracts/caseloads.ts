import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, count, date, identifier, number, text, yesNo } from './kit/fields.ts';
import { NOT_KNOWN, TEAM, totals, WORKER_ID } from './shared/local.ts';

/**
 * How many cases each worker holds on a day, so that nobody carries too many.
 * The average is of those who hold a case and work more than 0 FTE, as in the children's social work workforce census.
 */
export const caseloads = contract({
  id: 'caseloads',
  title: 'Caseloads',
  grain: 'one row per day, worker and team',
  row: z.object({
    as_at: date({
      header: 'As at',
      aliases: ['As at date', 'Snapshot date', 'Date of count'],
      required: true,
      about: 'The day on which the cases were counted',
      example: '31/07/2025',
    }),
    worker_id: identifier({
      ...WORKER_ID,
      aliases: [...WORKER_ID.aliases, 'prof_professional_id'],
      required: true,
    }),
    worker: text({
      header: 'Worker',
      aliases: ['Worker name', 'Name of worker', 'Allocated worker', 'prof_professional_name'],
      mayBeMissing: true,
      about: 'Not needed, and never published',
      example: 'A Worker',
    }),
    team: text({ ...TEAM, aliases: [...TEAM.aliases, 'prof_professional_department'], required: true }),
    role: category({
      header: 'Role',
      aliases: ['Job title', 'prof_professional_job_title'],
      mayBeMissing: true,
      known: {
        'Social worker': ['SW', 'Case holder'],
        'Senior social worker': ['Senior practitioner', 'Advanced practitioner', 'Advanced social worker'],
        'Newly qualified social worker': ['NQSW', 'ASYE', 'ASYE social worker'],
        'Team manager': ['First line manager', 'Manager', 'Practice manager'],
        'Personal adviser': ['PA', 'Personal advisor', 'Leaving care adviser'],
        'Family support worker': ['FSW', 'Family worker', 'Social work assistant'],
      },
      example: 'Social worker',
    }),
    fte: number({
      header: 'FTE',
      aliases: ['Full-time equivalent', 'Full time equivalency', 'prof_full_time_equivalency'],
      about: 'The part of a full week that the worker works: 0.6 for three days of five',
      example: '0.8',
    }),
    agency: yesNo({
      header: 'Agency worker',
      aliases: ['Agency', 'prof_agency_worker_flag'],
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      example: 'No',
    }),
    cases: count({
      header: 'Cases held',
      aliases: ['Total cases', 'Cases', 'Caseload', 'Number of cases', 'prof_professional_caseload'],
      required: true,
      about: 'Children, each counted once',
      example: '16',
    }),
    child_in_need_cases: count({
      header: 'Child in need cases',
      aliases: ['CIN cases', 'CIN'],
      mayBeMissing: true,
      example: '7',
    }),
    child_protection_cases: count({
      header: 'Child protection cases',
      aliases: ['CP cases', 'CPP cases', 'CP'],
      mayBeMissing: true,
      example: '4',
    }),
    looked_after_cases: count({
      header: 'Looked after cases',
      aliases: ['Looked after children cases', 'CLA cases', 'LAC cases', 'CLA', 'LAC'],
      mayBeMissing: true,
      example: '4',
    }),
    care_leaver_cases: count({
      header: 'Care leaver cases',
      aliases: ['Care leavers', 'CL cases'],
      mayBeMissing: true,
      example: '1',
    }),
    other_cases: count({
      header: 'Other cases',
      aliases: ['Assessment cases', 'Other'],
      mayBeMissing: true,
      about: 'Assessments and whatever the kinds above leave out',
      example: '0',
    }),
  }),
  rules: [
    {
      test: 'range',
      field: 'fte',
      least: 0,
      most: 2,
      at: 'fte',
      rule: 'fte_of_one',
      message: 'is not the full-time equivalent of one worker: write 0.6 for three days of five',
    },
  ],
  unique: ['as_at', 'worker_id', 'team'],
  covers: 'period',
  slice: 'as_at',
  asAt: 'as_at',
  printed: { total: { labels: totals, expected: false } },
});
