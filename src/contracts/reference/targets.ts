import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { month, number, text } from '../kit/fields.ts';

/**
 * What the council aims for. A target holds from its month until a later row of the same indicator, breakdown and
 * member. Whether a value must be above or below it, the indicator says.
 */
export const targets = contract({
  id: 'targets',
  title: 'Targets',
  grain: 'one row per indicator, breakdown, member and month from which the target holds',
  row: z.object({
    indicator: text({ header: 'Indicator', required: true, about: 'Its id', example: 'assessments_in_time' }),
    breakdown: text({ header: 'Breakdown', required: true, about: 'all, team, …', example: 'all' }),
    member: text({ header: 'Member', required: true, about: 'all, or the name of one', example: 'all' }),
    from: month({ header: 'From', required: true, about: 'The first month', example: 'April 2026' }),
    target: number({
      header: 'Target',
      required: true,
      about: 'In the unit of the indicator',
      example: '85',
    }),
    amber: number({
      header: 'Amber',
      about: 'The worst value that is amber and not red; blank where there is no amber',
      example: '75',
    }),
    source: text({ header: 'Source', about: 'Who set it, and where', example: 'Service plan 2026' }),
  }),
  unique: ['indicator', 'breakdown', 'member', 'from'],
  covers: 'snapshot',
});
