/**
 * What anybody who knows the work knows of indicators: which stock follows from which flows, and which shares come to a
 * whole. It is put into the audit where the figures bear it out. That two figures are one and the same count is found out
 * by comparing them.
 */

/** A stock is that of the month before, with what started and without what ended. */
export const STOCKS_AND_FLOWS: readonly { stock: string; started: string; ended: string }[] = [
  { stock: 'children_looked_after', started: 'looked_after_started', ended: 'looked_after_ceased' },
  {
    stock: 'child_protection_plans',
    started: 'child_protection_plans_started',
    ended: 'child_protection_plans_ended',
  },
  { stock: 'children_in_need', started: 'children_in_need_started', ended: 'children_in_need_closed' },
  { stock: 'early_help_open', started: 'early_help_started', ended: 'early_help_completed' },
  { stock: 'foster_carers', started: 'foster_carers_approved', ended: 'foster_carers_ended' },
];

/** Their numerators come to the denominator of each. */
export const SHARES_OF_A_WHOLE: readonly (readonly string[])[] = [
  [
    'caseloads_under_10',
    'caseloads_10_to_14',
    'caseloads_15_to_19',
    'caseloads_20_to_24',
    'caseloads_25_or_more',
  ],
];

/** Members of one breakdown are parts of members of another: a team of its service and its locality. */
export interface Nesting {
  /** `team`. */
  within: string;
  /** `service`. */
  breakdown: string;
  /** The member that each is part of. */
  whole: ReadonlyMap<string, string>;
}
