import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, count, date, number, text } from './kit/fields.ts';
import { TEAM, totals } from './shared/local.ts';

/**
 * Posts, people and absence by team: vacancy, turnover, agency and sickness rates.
 * Defined as in the children's social work workforce census: a vacancy rate is vacancies out of vacancies and in post,
 * an agency rate is agency out of agency and in post, each in full-time equivalents.
 */
export const workforce = contract({
  id: 'workforce',
  title: 'Workforce',
  grain: 'one row per day, team and, where the table gives it, role',
  row: z.object({
    as_at: date({
      header: 'As at',
      aliases: ['As at date', 'Month end', 'Snapshot date'],
      required: true,
      about: 'The last day of the month; starters, leavers and sickness are of that month',
      example: '31/07/2025',
    }),
    team: text({ ...TEAM, required: true }),
    role: category({
      header: 'Role',
      aliases: ['Role group', 'Job title', 'Staff group'],
      mayBeMissing: true,
      known: {
        'Social worker': ['Social workers', 'Case holder'],
        'Senior social worker': ['Senior practitioner', 'Advanced practitioner'],
        'Team manager': ['First line manager', 'Manager'],
        'Senior manager': [],
        'Not social work': ['Other', 'Unqualified', 'Support staff'],
      },
      about: 'Needed where the table counts others beside social workers',
      example: 'Social worker',
    }),
    posts_fte: number({
      header: 'Posts FTE',
      adds: true,
      aliases: ['Established posts FTE', 'Establishment FTE'],
      example: '12.0',
    }),
    in_post_fte: number({
      header: 'In post FTE',
      adds: true,
      aliases: ['FTE in post', 'Permanent in post FTE', 'Staff in post FTE'],
      required: true,
      about: "The council's own staff, without agency",
      example: '9.6',
    }),
    vacancies_fte: number({
      header: 'Vacancies FTE',
      adds: true,
      aliases: ['FTE vacancies', 'Vacant posts FTE', 'Vacant FTE'],
      required: true,
      about: 'Whether agency staff cover them or not; less than 0 where there are more people than posts',
      example: '2.4',
    }),
    agency_fte: number({
      header: 'Agency FTE',
      adds: true,
      aliases: ['FTE agency', 'Agency staff FTE'],
      example: '2.0',
    }),
    agency_covering_vacancies_fte: number({
      header: 'Agency covering vacancies FTE',
      adds: true,
      aliases: [
        'Agency FTE covering vacancies',
        'Vacancies covered by agency FTE',
        'Vacancies covered by agency',
      ],
      example: '1.8',
    }),
    starters: count({
      header: 'Starters',
      aliases: ['New starters', 'Joiners', 'Number of starters'],
      example: '1',
    }),
    leavers: count({ header: 'Leavers', aliases: ['Number of leavers'], example: '1' }),
    starters_fte: number({
      header: 'Starters FTE',
      adds: true,
      aliases: ['FTE starters'],
      mayBeMissing: true,
      example: '1.0',
    }),
    leavers_fte: number({
      header: 'Leavers FTE',
      adds: true,
      aliases: ['FTE leavers'],
      mayBeMissing: true,
      about: 'The national turnover rate is of these',
      example: '0.8',
    }),
    sickness_days: number({
      header: 'Sickness days',
      adds: true,
      aliases: ['Sick days', 'Days lost to sickness', 'Working days lost', 'FTE days lost to sickness'],
      about: 'Working days lost in the month',
      example: '6.5',
    }),
  }),
  rules: [
    {
      test: 'range',
      field: 'in_post_fte',
      least: 0,
      at: 'in_post_fte',
      rule: 'not_negative',
      message: 'is less than 0: write the full-time equivalents in post',
    },
    {
      test: 'within_whole',
      parts: ['agency_covering_vacancies_fte'],
      whole: 'agency_fte',
      at: 'agency_covering_vacancies_fte',
      rule: 'part_within_whole',
      message: 'is more than all agency staff, of whom these are a part: check both figures',
    },
  ],
  unique: ['as_at', 'team', 'role'],
  covers: 'period',
  slice: 'as_at',
  asAt: 'as_at',
  printed: { total: { labels: [...totals, 'All teams'], expected: false } },
});
