import type { Council } from '../council/council.ts';
import { addMonths, type Day } from '../time/days.ts';

/** A case audit as the papers count it; grades by their place, the lowest 0. */
export interface Audited {
  service: string;
  day: Day;
  grade: number;
  /** When it was moderated, and the grade after that. */
  moderation: Day | null;
  after: number;
}

/** Counts of the legal team by type of case, month by month, from a year before the first delivery on. */
export type LegalCounts = Map<string, Int32Array>;

/** Types of case in the order in which the legal team's report has them. */
const CASE_TYPES = [
  ...['Care proceedings', 'Deprivation of Liberty Cases/COPS', 'Adoption/Contested', 'Supervision Order/CAO'],
  ...[
    'Contact Applications',
    'Placement applications',
    'Miscellaneous application',
    'Revocation of Placement',
  ],
  ...['Specific Issue application', 'Secure accommodation application', 'Discharge of Care Order'],
  ...['Discharge/SGO', 'Current live PLO cases', 'Change of Name', 'HRA cases live'],
  'HRA cases settled or to be settled',
];

/** Months before the first delivery whose cases the reports name: the same month last year. */
export const MONTHS_BEFORE = 12;

/** What the council's papers will say, counted family by family and kept until all have been seen. */
export class Papers {
  /** The ends of the months counted for the legal team: `MONTHS_BEFORE` more than there are deliveries. */
  readonly monthEnds: readonly Day[];
  readonly live: LegalCounts;
  readonly toIssue: LegalCounts;
  readonly received: LegalCounts;
  readonly issued: LegalCounts;
  /** Of what was received in a month: what is not issued at the end of it. */
  readonly receivedToIssue: LegalCounts;
  /** By delivery: open on its lists. */
  readonly lookedAfter: Int32Array;
  readonly protection: Int32Array;
  /** Neither looked after nor on a protection plan. */
  readonly need: Int32Array;
  /** By delivery: begun in the twelve months before. */
  readonly earlyHelp: Int32Array;
  /** By delivery: orders granted since the first day written. */
  readonly adopted: Int32Array;
  readonly audits: Audited[] = [];

  constructor({ timeline: { from, ends } }: Council) {
    const before = Array.from(
      { length: MONTHS_BEFORE },
      (_, at) => addMonths(from, at + 1 - MONTHS_BEFORE) - 1,
    );
    this.monthEnds = [...before, ...ends];
    const byType = () =>
      new Map(CASE_TYPES.map((type) => [type, new Int32Array(this.monthEnds.length)] as const));
    const byDelivery = () => new Int32Array(ends.length);
    [this.live, this.toIssue, this.received] = [byType(), byType(), byType()];
    [this.issued, this.receivedToIssue] = [byType(), byType()];
    [this.lookedAfter, this.protection, this.need] = [byDelivery(), byDelivery(), byDelivery()];
    [this.earlyHelp, this.adopted] = [byDelivery(), byDelivery()];
  }

  /** Counts one case of a type in a month; a type that the report had no line for gets one at its end. */
  count(counts: LegalCounts, type: string, month: number): void {
    const found = counts.get(type) ?? new Int32Array(this.monthEnds.length);
    found[month]!++;
    counts.set(type, found);
  }
}
