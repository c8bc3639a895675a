import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier, text, yesNo } from './kit/fields.ts';
import { CHILD_ID, NOT_KNOWN, TEAM } from './shared/local.ts';
import { participation } from './shared/localReviews.ts';

/**
 * Reviews of children's plans: held when due, with whom, and what they decided.
 * Looked after: regulation 33 of the Care Planning, Placement and Case Review (England) Regulations 2010. Conferences:
 * Working Together. Core groups, which carry a protection plan out between its conferences, are on the list too, and
 * count as no review. Columns as in the standard safeguarding dataset's two tables of reviews.
 */
export const reviews = contract({
  id: 'reviews',
  title: 'Reviews, review conferences and core groups',
  grain: 'one row per child and review or core group, held or due',
  row: z.object({
    review_id: identifier({
      header: 'Review ID',
      aliases: ['Review reference', 'clar_cla_review_id', 'cppr_cp_review_id'],
      mayBeMissing: true,
      example: 'R3310',
    }),
    child_id: identifier({ ...CHILD_ID, aliases: [...CHILD_ID.aliases, 'cppr_person_id'], required: true }),
    kind: category({
      header: 'Kind of review',
      aliases: ['Review type', 'Type of review', 'Review kind'],
      required: true,
      known: {
        'Child protection review conference': [
          'Child protection',
          'CP review conference',
          'CP review',
          'RCPC',
          'Review child protection conference',
        ],
        'Looked after review': [
          'Looked after',
          'CLA review',
          'LAC review',
          'CLA',
          'LAC',
          'Child looked after review',
        ],
        'Child in need review': ['Child in need', 'CIN review', 'CIN'],
        'Pathway plan review': ['Pathway plan', 'Care leaver review'],
        'Core group': [
          'Core group meeting',
          'CP core group',
          'CP core group meeting',
          'Child protection core group',
        ],
      },
      example: 'Looked after review',
    }),
    due: date({
      header: 'Review due',
      aliases: ['Review due date', 'Date review due', 'clar_cla_review_due_date', 'cppr_cp_review_due'],
      example: '18/07/2025',
    }),
    held: date({
      header: 'Review held on',
      aliases: [
        'Date of review',
        'Review date',
        'Date review held',
        'clar_cla_review_date',
        'cppr_cp_review_date',
      ],
      about: 'Blank until it is held',
      example: '15/07/2025',
    }),
    cancelled: yesNo({
      header: 'Cancelled',
      aliases: ['Review cancelled', 'clar_cla_review_cancelled'],
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      example: 'No',
    }),
    participation: category({
      header: 'Participation',
      aliases: [
        'Participation code',
        "Child's participation",
        'clar_cla_review_participation',
        'cppr_cp_review_participation',
      ],
      mayBeMissing: true,
      known: participation,
      about: 'How the child took part, PN0 to PN7',
      example: 'PN1',
    }),
    quorate: yesNo({
      header: 'Quorate',
      aliases: ['Conference quorate', 'Quorate?', 'cppr_cp_review_quorate'],
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      about: 'Conferences: social care and at least two other agencies',
      example: 'Yes',
    }),
    outcome: category({
      header: 'Outcome of review',
      aliases: ['Review outcome', 'Outcome'],
      mayBeMissing: true,
      known: {
        'Plan continues': ['Continue', 'Continue plan', 'Plan to continue'],
        'Plan ends': ['End plan', 'Plan ended', 'Deregistered', 'Step down'],
        'Plan changed': ['Change of plan', 'Plan amended'],
        Adjourned: ['Stood down'],
      },
      example: 'Plan continues',
    }),
    team: text(TEAM),
  }),
  rules: [
    {
      test: 'some',
      fields: ['due', 'held'],
      at: 'held',
      rule: 'some_date',
      message: 'is blank, and so is the day it was due: write at least one of the two',
    },
  ],
  unique: ['review_id', 'child_id', 'kind', 'due', 'held'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'held',
});
