import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { identifier, money, month, text } from './kit/fields.ts';
import { totals } from './shared/local.ts';

/**
 * What children's services cost: budget, spend to date and forecast by cost centre, month by month.
 * Local: the council's budget monitoring. Less than nothing is income.
 */
export const spend = contract({
  id: 'spend',
  title: 'Spend',
  grain: 'one row per month, cost centre and service',
  row: z.object({
    month: month({
      header: 'Month',
      aliases: ['Period month', 'Month end'],
      required: true,
      about: 'The month at whose end the figures stand',
      example: 'July 2025',
    }),
    cost_centre: identifier({
      header: 'Cost centre',
      aliases: ['Cost centre code', 'Cost center', 'Cost code'],
      required: true,
      example: '004120',
    }),
    service: text({
      header: 'Service',
      aliases: ['Service area', 'Budget heading'],
      example: 'Residential placements',
    }),
    budget: money({
      header: 'Budget',
      aliases: ['Annual budget', 'Full year budget', 'Budget (£)'],
      about: 'For the whole financial year',
      example: '£4,200,000',
    }),
    actual: money({
      header: 'Actual',
      aliases: ['Actual to date', 'Spend to date', 'Year to date actual', 'Actual (£)'],
      required: true,
      about: 'From 1 April to the end of the month',
      example: '£1,512,340.25',
    }),
    forecast: money({
      header: 'Forecast',
      aliases: ['Forecast outturn', 'Full year forecast', 'Projected outturn', 'Forecast (£)'],
      about: 'For the whole financial year, as it now looks',
      example: '£4,460,000',
    }),
  }),
  unique: ['month', 'cost_centre', 'service'],
  covers: 'period',
  slice: 'month',
  asAt: 'month',
  printed: { total: { labels: [...totals, 'Total expenditure'], expected: false } },
});
