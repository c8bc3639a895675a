import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { month, text, yesNo } from '../kit/fields.ts';

/** What happened that a chart should say: a change of process or of recording, a surge. */
export const chartNotes = contract({
  id: 'chart_notes',
  title: 'Notes on charts',
  grain: 'one row per indicator, breakdown, member and month',
  row: z.object({
    indicator: text({ header: 'Indicator', required: true, about: 'Its id', example: 'assessments_in_time' }),
    breakdown: text({
      header: 'Breakdown',
      required: true,
      about: 'all, team, …; a note on all is one on every member, too',
      example: 'all',
    }),
    member: text({ header: 'Member', required: true, about: 'all, or the name of one', example: 'all' }),
    month: month({ header: 'Month', required: true, example: 'April 2026' }),
    new_limits: yesNo({
      header: 'New limits',
      required: true,
      about: 'Whether limits are worked out anew from this month: only where the process itself was changed',
      example: 'Yes',
    }),
    note: text({ header: 'Note', required: true, example: 'Assessments are authorised by the team manager' }),
  }),
  unique: ['indicator', 'breakdown', 'member', 'month'],
  covers: 'snapshot',
});
