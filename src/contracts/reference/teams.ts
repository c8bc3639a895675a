import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { date, text } from '../kit/fields.ts';
import { notBefore } from '../kit/rules.ts';

/** The council's teams: every spelling that extracts use, and the name, service and locality that it stands for. */
export const teams = contract({
  id: 'teams',
  title: 'Teams',
  grain: 'one row per spelling of a team',
  row: z.object({
    team: text({ header: 'Team', required: true, about: 'As extracts write it', example: 'CIN North 1' }),
    shown_as: text({
      header: 'Shown as',
      about: 'The name on pages; blank where it is the same',
      example: 'Children in need, north',
    }),
    service: text({ header: 'Service', example: 'Children in need' }),
    locality: text({ header: 'Locality', about: 'One of the table of localities', example: 'North' }),
    opened: date({ header: 'Opened', example: '01/04/2019' }),
    closed: date({ header: 'Closed', about: 'Blank while the team exists', example: '31/03/2022' }),
  }),
  rules: [
    notBefore('closed', 'opened', {
      rule: 'closed_before_opened',
      message: 'is before the day the team opened: check both dates',
    }),
  ],
  unique: ['team'],
  covers: 'snapshot',
});
