import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier, text } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { CHILD_ID, grades, TEAM } from './shared/local.ts';

/**
 * Personal education plans of looked after children: started within ten school days, reviewed every term.
 * The designated teacher for looked-after and previously looked-after children, statutory guidance.
 */
export const educationPlans = contract({
  id: 'education_plans',
  title: 'Personal education plans',
  grain: 'one row per child and plan that fell due',
  row: z.object({
    child_id: identifier({ ...CHILD_ID, required: true }),
    term: text({
      header: 'Term',
      aliases: ['School term', 'PEP term'],
      mayBeMissing: true,
      example: 'Summer 2025',
    }),
    due: date({
      header: 'PEP due',
      aliases: ['Education plan due', 'PEP due date', 'Date PEP due', 'Personal education plan due'],
      required: true,
      example: '11/07/2025',
    }),
    started_on: date({
      header: 'PEP started on',
      aliases: ['PEP start date', 'PEP initiated on'],
      mayBeMissing: true,
      example: '01/07/2025',
    }),
    completed_on: date({
      header: 'PEP completed on',
      aliases: ['Date PEP completed', 'PEP completion date', 'PEP date'],
      about: 'Blank until it is complete',
      example: '09/07/2025',
    }),
    quality: category({
      header: 'Quality of PEP',
      aliases: ['PEP quality', 'PEP grade', 'PEP RAG'],
      mayBeMissing: true,
      known: { ...grades, Green: ['G'], Amber: ['A'], Red: ['R'] },
      example: 'Good',
    }),
    team: text({ ...TEAM, mayBeMissing: true }),
  }),
  rules: [
    notBefore('completed_on', 'started_on', {
      rule: 'end_after_start',
      message: 'is before the plan was started: check both dates',
    }),
  ],
  unique: ['child_id', 'due'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'completed_on',
});
