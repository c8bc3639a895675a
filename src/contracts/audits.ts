import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier, text, yesNo } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { CHILD_ID, grades, NOT_KNOWN, TEAM } from './shared/local.ts';

/**
 * Case audits: which were done, how practice was graded, and whether what they asked for was done.
 * Local: no national measure is published. The grades are Ofsted's, and a council's own are kept beside them.
 */
export const audits = contract({
  id: 'audits',
  title: 'Case audits',
  grain: 'one row per audit and child',
  row: z.object({
    audit_id: identifier({
      header: 'Audit ID',
      aliases: ['Audit reference', 'Audit ref', 'Audit number'],
      required: true,
      example: 'A0093',
    }),
    child_id: identifier({ ...CHILD_ID, required: true }),
    team: text(TEAM),
    kind: category({
      header: 'Kind of audit',
      aliases: ['Audit type', 'Type of audit'],
      mayBeMissing: true,
      known: {
        'Case file': ['Case file audit', 'Collaborative', 'Practice learning review'],
        Thematic: ['Thematic audit', 'Dip sample'],
        'Multi-agency': ['Multi-agency audit'],
        'Re-audit': ['Reaudit'],
      },
      example: 'Case file',
    }),
    due: date({
      header: 'Audit due',
      aliases: ['Audit due date', 'Date audit due'],
      mayBeMissing: true,
      about: 'When an audit that was allocated is to be done',
      example: '31/07/2025',
    }),
    audited_on: date({
      header: 'Audited on',
      aliases: ['Audit date', 'Date of audit', 'Date audited'],
      about: 'Blank until it is done',
      example: '10/07/2025',
    }),
    grade: category({
      header: 'Grade',
      aliases: ['Audit grade', 'Overall grade', 'Judgement', 'Audit judgement'],
      known: grades,
      example: 'Requires improvement',
    }),
    moderated: yesNo({ header: 'Moderated', nullMarkers: NOT_KNOWN, mayBeMissing: true, example: 'Yes' }),
    moderated_on: date({
      header: 'Moderated on',
      aliases: ['Date moderated', 'Moderation date'],
      mayBeMissing: true,
      example: '17/07/2025',
    }),
    moderated_grade: category({
      header: 'Grade after moderation',
      aliases: ['Moderated grade', 'Re-grade', 'Regrade'],
      mayBeMissing: true,
      known: grades,
      about: 'The grade that counts, where there is one',
      example: 'Good',
    }),
    previous_grade: category({
      header: 'Previous grade',
      aliases: ['Grade at last audit', 'Last grade'],
      mayBeMissing: true,
      known: grades,
      about: "The grade of the child's last audit before this one",
      example: 'Inadequate',
    }),
    actions_due: date({
      header: 'Actions due by',
      aliases: ['Actions due date', 'Date actions due'],
      mayBeMissing: true,
      example: '31/07/2025',
    }),
    actions_completed_on: date({
      header: 'Actions completed on',
      aliases: ['Date actions completed'],
      mayBeMissing: true,
      example: '29/07/2025',
    }),
  }),
  rules: [
    notBefore('moderated_on', 'audited_on', {
      rule: 'moderated_after_audit',
      message: 'is before the audit was done: check both dates',
    }),
  ],
  unique: ['audit_id', 'child_id'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'audited_on',
});
