import type { Range } from './policy.ts';

/** A count of children, or of anything that must not be recognised, as it may stand in what is published. */
export interface Cell {
  /** Cells that are the same count under two names have one id: the denominator of a share that is another's count. */
  id: string;
  /** The true count: a whole number from 0. */
  value: number;
  /** 0 of the finest detail, more of what sums it: cells of a low level are hidden before those of a high one. */
  level: number;
  /** What earlier publications say of it, in which it was as it is now: of one value, it cannot be hidden any more. */
  known?: Range;
  /** Hidden in an earlier publication, in which it was as it is now: it stays hidden. */
  wasHidden?: boolean;
  /**
   * What is left of a whole without a part, which is published nowhere but can be worked out where both are. It follows
   * that part + this = whole.
   */
  rest?: { part: string; whole: string };
}

/**
 * What anybody knows to hold between cells: those of `plus` come to as much as those of `minus`, or with `atLeast` to as
 * much or more. A whole and its members; a stock and last month's with what came and went; a part and its whole.
 */
export interface Relation {
  plus: readonly string[];
  minus: readonly string[];
  atLeast?: boolean;
}

/** The members of a breakdown come to the whole. */
export const membersOf = (whole: string, members: readonly string[]): Relation => ({
  plus: members,
  minus: [whole],
});

/** What there was, with what began and without what ended, is what there is. */
export const stockFlow = (before: string, started: string, ended: string, now: string): Relation => ({
  plus: [before, started],
  minus: [ended, now],
});

/** What is part of something is no more than it. */
export const partOf = (whole: string, part: string): Relation => ({
  plus: [whole],
  minus: [part],
  atLeast: true,
});
