import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { code, number, text } from '../kit/fields.ts';

/** The limits that indicators measure against: what law, guidance or a definition sets, and what a council sets itself. */
export const thresholds = contract({
  id: 'thresholds',
  title: 'Thresholds',
  grain: 'one row per threshold',
  row: z.object({
    threshold: text({ header: 'Threshold', required: true, example: 'assessment' }),
    value: number({
      header: 'Value',
      about: 'Blank only where it is local and the council has not set it',
      example: '45',
    }),
    unit: code({
      header: 'Unit',
      required: true,
      codes: {
        hours: [],
        days: [],
        working_days: ['working days'],
        weeks: [],
        months: [],
        count: [],
        miles: [],
      },
      example: 'working_days',
    }),
    counted_from: text({ header: 'Counted from', example: 'the referral' }),
    basis: code({
      header: 'Basis',
      required: true,
      codes: { statute: [], guidance: [], definition: [], local: [] },
      about: 'Who sets it: only a local one is for the council to change',
      example: 'guidance',
    }),
    source: text({ header: 'Source', required: true, example: 'Working Together to Safeguard Children' }),
    meaning: text({ header: 'Meaning', required: true, example: 'An assessment is completed by then' }),
  }),
  rules: [
    {
      when: { field: 'basis', isNot: 'local' },
      test: 'some',
      fields: ['value'],
      at: 'value',
      rule: 'value_or_local',
      message: 'is blank, and not local: write the value that the source sets',
    },
  ],
  unique: ['threshold'],
  covers: 'snapshot',
});
