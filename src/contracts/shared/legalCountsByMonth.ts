import { z } from 'zod';
import { category, text } from '../kit/fields.ts';
import { legalCaseTypes } from './legalCaseTypes.ts';

/** The form of both tables of the legal team's report: a line a case type, three months side by side, an uplift. */
export const legalCountsByMonth = {
  grain: 'one row per case type and month',
  row: z.object({
    ordinal: text({ header: '', aliases: ['No.', 'No'], about: 'The number of the line', example: '1.' }),
    case_type: category({
      header: '',
      aliases: ['Type', 'Case type', 'Type of case'],
      required: true,
      known: legalCaseTypes,
      about: 'The kind of case',
      example: 'Care Proceedings',
    }),
  }),
  months: {
    month: 'month',
    value: 'cases',
    prefix: 'Total',
    sameMonthLastYear: ['Total This time Last Year', 'This time last year', 'Same month last year'],
  },
  unique: ['case_type', 'month'],
  covers: 'period',
  slice: 'month',
} as const;

export const legalTotals = ['Total', 'Totals', 'Grand total'] as const;
export const legalUplift = {
  uplift: ['Uplift'],
  upliftPercent: ['Uplift %', 'Uplift per cent', 'Uplift percentage'],
} as const;
