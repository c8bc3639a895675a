import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { code, date, text } from '../kit/fields.ts';

/** What the list of case panels does not say of when they meet: in which weeks, and what they do on a bank holiday. */
export const panelRhythms = contract({
  id: 'panel_rhythms',
  title: 'Rhythms of panels',
  grain: 'one row per panel',
  row: z.object({
    panel: text({
      header: 'Panel',
      required: true,
      about: 'As in the list of case panels',
      example: 'Legal Gateway',
    }),
    meets_on: date({
      header: 'Meets on',
      about: 'Any one of its days: fortnights and four weeks are counted from it, forwards and back',
      example: '04/06/2025',
    }),
    bank_holidays: code({
      header: 'On bank holidays',
      codes: {
        Cancelled: ['Not held', 'Does not meet'],
        'Next working day': ['Next day', 'The day after'],
        'Working day before': ['Day before', 'The day before'],
      },
      about: 'What becomes of a meeting whose day is a bank holiday; blank where nobody has said',
      example: 'Next working day',
    }),
  }),
  unique: ['panel'],
  covers: 'snapshot',
});
