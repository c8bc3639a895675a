import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier, text, yesNo } from './kit/fields.ts';
import { CHILD_ID, NOT_KNOWN, TEAM } from './shared/local.ts';

/**
 * Children who may be placed for adoption under a placement order: reviewed when due, and is the order still right?
 * Regulation 36 of the Adoption Agencies Regulations 2005: three months after authority to place, then every six; once
 * placed, after four weeks, three months, and every six months.
 */
export const placementOrderReviews = contract({
  id: 'placement_order_reviews',
  title: 'Reviews of placement orders',
  grain: 'one row per child with a placement order in force',
  row: z.object({
    child_id: identifier({ ...CHILD_ID, aliases: [...CHILD_ID.aliases, 'perm_person_id'], required: true }),
    placement_order_date: date({
      header: 'Placement order made',
      aliases: ['Placement order date', 'Date of placement order', 'perm_placement_order_date'],
      required: true,
      example: '10/01/2025',
    }),
    placed_for_adoption_on: date({
      header: 'Placed for adoption on',
      aliases: ['Date placed for adoption', 'perm_placed_for_adoption_date'],
      mayBeMissing: true,
      about: 'Blank until the child is placed: intervals change with it',
      example: '20/08/2025',
    }),
    last_review: date({
      header: 'Last placement order review',
      aliases: ['Last review', 'Date of last review', 'Last adoption review'],
      about: 'Blank until the first is held',
      example: '04/04/2025',
    }),
    next_review_due: date({
      header: 'Next placement order review due',
      aliases: ['Next review due', 'Next due', 'Next adoption review due'],
      required: true,
      example: '03/10/2025',
    }),
    decision: category({
      header: 'Decision of last review',
      aliases: ['Review decision', 'Decision'],
      mayBeMissing: true,
      known: {
        'Plan remains adoption': [
          'Continue',
          'Continue family finding',
          'Adoption remains the plan',
          'Plan continues',
        ],
        'Widen the search': ['Widen search', 'Wider family finding'],
        'Change plan': ['Change of plan', 'Plan to change'],
        'Apply to revoke': ['Revoke', 'Apply for revocation'],
      },
      example: 'Plan remains adoption',
    }),
    order_should_be_revoked: yesNo({
      header: 'Order should be revoked',
      aliases: ['Should the order be revoked', 'Revocation needed', 'To be revoked'],
      nullMarkers: NOT_KNOWN,
      example: 'No',
    }),
    plan_changed: yesNo({
      header: 'Plan changed since',
      aliases: ['Plan changed since the order', 'Care plan changed', 'Plan changed'],
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      about: 'The plan is no longer adoption, though the order stands',
      example: 'No',
    }),
    siblings_apart: yesNo({
      header: 'Siblings placed apart',
      aliases: ['Apart from siblings', 'Separated from siblings'],
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      about: 'The child lives, or is to live, apart from a brother or sister who is looked after too',
      example: 'No',
    }),
    siblings_decision_on: date({
      header: 'Decision on siblings recorded on',
      aliases: ['Date of decision to separate siblings', 'Together or apart decision'],
      mayBeMissing: true,
      about: 'Blank where nobody has recorded why they are apart',
      example: '12/03/2025',
    }),
    team: text(TEAM),
  }),
  unique: ['child_id', 'placement_order_date'],
  covers: 'snapshot',
  reaches: 'now',
  asAt: 'last_review',
});
