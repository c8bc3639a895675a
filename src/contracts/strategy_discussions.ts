import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, dateTime, identifier, text, yesNo } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { CHILD_ID, NOT_KNOWN, TEAM } from './shared/local.ts';

/**
 * How soon agencies talk about a child who may be suffering significant harm, and what they decide.
 * Local: procedures ask for a discussion within so many hours of the concern or of the decision to hold one. Working
 * Together asks for social care, health and police at the least.
 */
export const strategyDiscussions = contract({
  id: 'strategy_discussions',
  title: 'Strategy discussions',
  grain: 'one row per child and strategy discussion, or concern still waiting for one',
  row: z.object({
    child_id: identifier({ ...CHILD_ID, required: true }),
    concern_received: dateTime({
      header: 'Concern received at',
      aliases: ['Date and time of concern', 'Concern received', 'Date and time concern received'],
      required: true,
      example: '14/07/2025 09:10',
    }),
    decided: dateTime({
      header: 'Decision to hold at',
      aliases: [
        'Decision to hold strategy discussion',
        'Decision to hold',
        'Date and time of decision to hold',
      ],
      example: '14/07/2025 10:00',
    }),
    held: dateTime({
      header: 'Strategy discussion held at',
      aliases: [
        'Date and time of strategy discussion',
        'Strategy discussion date',
        'Date of strategy discussion',
      ],
      about: 'Blank until it is held',
      example: '14/07/2025 15:30',
    }),
    kind: category({
      header: 'Kind of strategy discussion',
      aliases: ['Strategy discussion type'],
      mayBeMissing: true,
      known: { Initial: ['First'], Review: ['Follow-up', 'Further', 'Reconvened'] },
      example: 'Initial',
    }),
    outcome: category({
      header: 'Outcome of strategy discussion',
      aliases: ['Strategy discussion outcome', 'Outcome'],
      known: {
        'Section 47 enquiry by social care': ['Single agency section 47', 'Section 47', 'S47'],
        'Joint section 47 enquiry': ['Joint investigation', 'Joint section 47'],
        'Section 47 enquiry by police': ['Police only'],
        Assessment: ['Single assessment', 'Child and family assessment', 'Section 17'],
        'Current plan continues': ['Continue with plan', 'Ongoing work'],
        'Further strategy discussion': ['Reconvene'],
        'No further action': ['NFA'],
      },
      example: 'Joint section 47 enquiry',
    }),
    agencies: text({
      header: 'Agencies',
      aliases: ['Agencies present', 'Agencies involved', 'Attendees'],
      mayBeMissing: true,
      example: 'Police; health; school',
    }),
    police_present: yesNo({
      header: 'Police present',
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      example: 'Yes',
    }),
    health_present: yesNo({
      header: 'Health present',
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      example: 'Yes',
    }),
    team: text(TEAM),
  }),
  rules: [
    notBefore('decided', 'concern_received', {
      rule: 'decided_after_concern',
      message: 'is before the concern was received: check both dates and times',
    }),
    notBefore('held', 'concern_received', {
      rule: 'held_after_concern',
      message: 'is before the concern was received: check both dates and times',
    }),
  ],
  unique: ['child_id', 'concern_received', 'concern_received_time', 'held', 'held_time'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'concern_received',
});
