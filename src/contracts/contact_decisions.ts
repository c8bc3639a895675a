import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, dateTime, identifier, text } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { CHILD_ID } from './shared/local.ts';
import { contactDecisions, contactReasons, contactSources } from './shared/localContacts.ts';

/**
 * When each contact came in and when somebody decided on it: the front door's one working day.
 * Annex A has no time of decision. For referrals the day is in Working Together; for contacts it is local practice.
 */
export const contactDecisionTimes = contract({
  id: 'contact_decisions',
  title: 'Contacts and their decisions',
  grain: 'one row per contact and child',
  row: z.object({
    contact_id: identifier({
      header: 'Contact ID',
      aliases: ['Contact reference', 'Contact number', 'cont_contact_id'],
      required: true,
      example: 'C20417',
    }),
    child_id: identifier({ ...CHILD_ID, aliases: [...CHILD_ID.aliases, 'cont_person_id'], required: true }),
    received: dateTime({
      header: 'Contact received at',
      aliases: [
        'Date and time of contact',
        'Contact received',
        'Contact date and time',
        'Received at',
        'cont_contact_date',
      ],
      required: true,
      about: 'By the clock; a day alone is read, and then only working days can be counted',
      example: '14/07/2025 16:40',
    }),
    decided: dateTime({
      header: 'Contact decided at',
      aliases: ['Date and time of decision', 'Decision date and time', 'Decided at', 'Contact decision date'],
      about: 'Blank until somebody decides',
      example: '15/07/2025 11:05',
    }),
    decision: category({
      header: 'Decision',
      aliases: ['Contact decision', 'Contact outcome', 'Outcome of contact'],
      known: contactDecisions,
      example: 'Referral',
    }),
    source: category({
      header: 'Contact source',
      aliases: ['Source of contact', 'Source', 'cont_contact_source_desc'],
      known: contactSources,
      example: 'Police',
    }),
    reason: category({
      header: 'Reason for contact',
      aliases: [
        'Contact reason',
        'Main reason for contact',
        'Primary reason for contact',
        'Presenting issue',
        'Presenting need',
      ],
      mayBeMissing: true,
      known: contactReasons,
      about:
        'The main one; without it nobody can tell who came homeless at 16 or 17, or is privately fostered',
      example: 'Domestic abuse',
    }),
    team: text({
      header: "Decision maker's team",
      aliases: ['Decision team', 'Decision maker team', 'Team'],
      example: 'Front door',
    }),
  }),
  rules: [
    notBefore('decided', 'received', {
      rule: 'decided_after_received',
      message: 'is before the contact was received: check both dates and times',
    }),
  ],
  unique: ['contact_id', 'child_id'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'received',
});
