import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, dateTime, identifier, text } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { CHILD_ID } from './shared/local.ts';

/**
 * Events that leaders, the department or Ofsted need to know of, and how soon they were told.
 * Serious incidents: within five working days of becoming aware, Children Act 2004, section 16C, and Working Together.
 * Whatever else a need-to-know rule names is local.
 */
export const notifications = contract({
  id: 'notifications',
  title: 'Need-to-know notifications',
  grain: 'one row per notification',
  row: z.object({
    reference: identifier({
      header: 'Notification reference',
      aliases: ['Notification ID', 'Notification number', 'Need to know reference'],
      required: true,
      example: 'N0012',
    }),
    child_id: identifier({ ...CHILD_ID, mayBeMissing: true }),
    kind: category({
      header: 'Kind of event',
      aliases: ['Notification type', 'Type of event', 'Event type'],
      required: true,
      known: {
        'Death of a child': ['Child death', 'Death'],
        'Serious incident': ['Serious incident notification', 'Serious harm', 'SIN'],
        'Death of a care leaver': ['Care leaver death'],
        'Allegation against staff': ['Allegation', 'LADO'],
        'Placement in an unregistered home': ['Unregistered placement', 'Unregistered home'],
        'Missing child at high risk': ['High risk missing'],
        'Media or court criticism': ['Media interest', 'Court criticism'],
        'Need to know': ['Other', 'Head of service notification'],
      },
      example: 'Serious incident',
    }),
    happened: dateTime({
      header: 'Event happened at',
      aliases: ['Date and time of event', 'Event at', 'Date of event', 'Incident date'],
      required: true,
      example: '05/07/2025 23:40',
    }),
    became_aware: dateTime({
      header: 'Council became aware at',
      aliases: ['Became aware', 'Date LA became aware'],
      mayBeMissing: true,
      about: 'The five working days of a serious incident run from here',
      example: '06/07/2025 08:15',
    }),
    notified: dateTime({
      header: 'Notified at',
      aliases: ['Date and time notified', 'Date of notification'],
      about: 'Blank until it is sent',
      example: '07/07/2025 10:00',
    }),
    recipients: text({
      header: 'Recipients',
      aliases: ['Who was notified', 'Notified to', 'Sent to'],
      mayBeMissing: true,
      example: 'Director; lead member; Ofsted',
    }),
  }),
  rules: [
    notBefore('notified', 'happened', {
      rule: 'notified_after_event',
      message: 'is before the event: check both dates and times',
    }),
  ],
  unique: ['reference'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'happened',
});
