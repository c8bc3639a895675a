import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { number, text } from '../kit/fields.ts';

/** When the council's systems deliver. */
export const arrivals = contract({
  id: 'arrivals',
  title: 'Arrivals',
  grain: 'one row per extract that is awaited',
  row: z.object({
    extract: text({
      header: 'Extract',
      required: true,
      about: 'Its id, as "sightline contracts" lists them',
      example: 'referrals',
    }),
    every_months: number({
      header: 'Every months',
      required: true,
      about: '1 a month, 3 a quarter, 12 a year to March',
      example: '1',
    }),
    by_working_day: number({
      header: 'By working day',
      required: true,
      about: 'So many working days of England after the period has ended',
      example: '3',
    }),
    note: text({
      header: 'Note',
      about: 'Who sends it, and whom to ask',
      example: 'Systems team, by e-mail',
    }),
  }),
  unique: ['extract'],
  covers: 'snapshot',
});
