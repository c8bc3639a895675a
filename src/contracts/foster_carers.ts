import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, count, date, identifier, text } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { TEAM } from './shared/local.ts';

/**
 * The council's own fostering households, so that it can be seen whether there are enough of them and whether they stay.
 * Local; a household is approved under the Fostering Services (England) Regulations 2011. One that is still assessed, or
 * that is approved for a time only (Care Planning Regulations 2010, reg 24), is not on the list.
 */
export const fosterCarers = contract({
  id: 'foster_carers',
  title: 'Foster carers',
  grain: 'one row per fostering household and approval',
  row: z.object({
    household_id: identifier({
      header: 'Fostering household ID',
      aliases: [
        'Fostering household',
        'Foster carer ID',
        'Foster carer household ID',
        'Carer household ID',
        'Carer ID',
      ],
      required: true,
      about: "The council's own number for the household; two carers of one household are one row",
      example: 'FC0214',
    }),
    kind: category({
      header: 'Kind of fostering',
      aliases: [
        'Fostering type',
        'Type of fostering',
        'Type of approval',
        'Kind of approval',
        'Foster carer type',
      ],
      known: {
        Mainstream: ['Mainstream fostering', 'Mainstream foster carer', 'General fostering'],
        'Connected person': [
          'Connected persons',
          'Connected carer',
          'Family or friends',
          'Family and friends',
          'Friends and family',
          'Kinship',
          'Kinship carer',
          'Kinship foster carer',
        ],
        'Short breaks': ['Short break', 'Short breaks carer', 'Respite'],
        'Supported lodgings': ['Supported lodging', 'Supported lodgings provider', 'Lodgings'],
      },
      about: 'What the household is approved for; of several kinds the main one',
      example: 'Mainstream',
    }),
    approved_on: date({
      header: 'Approved as foster carers on',
      aliases: [
        'Foster carer approval date',
        'Fostering approval date',
        'Date of fostering approval',
        'Date approved to foster',
        'Approved to foster on',
      ],
      required: true,
      example: '14/03/2022',
    }),
    places: count({
      header: 'Approved places',
      aliases: ['Number of approved places', 'Places approved', 'Fostering places', 'Places'],
      about: 'How many children the household is approved to foster at once',
      example: '2',
    }),
    ended_on: date({
      header: 'Approval ended on',
      aliases: ['Approval end date', 'End of approval', 'Date approval ended', 'Deregistered on'],
      about: 'Blank while the household is approved',
      example: '30/06/2025',
    }),
    reason_ended: category({
      header: 'Reason approval ended',
      aliases: [
        'Reason ended',
        'Reason for end of approval',
        'Reason for leaving fostering',
        'Deregistration reason',
      ],
      known: {
        Resigned: ['Resignation', "Carer's decision", 'Withdrew'],
        Retired: ['Retirement'],
        'Moved to another agency': ['Transferred to another agency', 'Moved to an independent agency'],
        'Special guardianship or adoption': ['Special guardianship', 'SGO', 'Adoption', 'Adopted the child'],
        'Placement ended': ['Child moved on', 'Child left', 'Child turned 18'],
        'Approval terminated': ['Terminated', 'Termination of approval', 'Approval withdrawn'],
      },
      example: 'Retired',
    }),
    team: text({
      ...TEAM,
      aliases: [...TEAM.aliases, 'Supervising team'],
      about: 'That which supervises the carers',
    }),
  }),
  rules: [
    notBefore('ended_on', 'approved_on', {
      rule: 'end_after_start',
      message: 'is before the household was approved: check both dates',
    }),
  ],
  unique: ['household_id', 'approved_on'],
  covers: 'snapshot',
  reaches: 'all',
  over: 'ended_on',
  asAt: 'approved_on',
});
