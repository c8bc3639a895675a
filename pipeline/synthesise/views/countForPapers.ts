import type { Child, Lasting, LegalCase } from '../lives/life.ts';
import type { Day } from '../time/days.ts';
import type { Timeline } from '../time/timeline.ts';
import { errorOn, kindOn } from './childrenInNeed.ts';
import type { Papers } from './papers.ts';
import { deliveriesOf, hasEnded, lastOf } from './show.ts';
import type { FamilyView } from './view.ts';

/** Counts what a family adds to the council's papers, as the lists of the same deliveries show it. */
export const countForPapers: FamilyView = (family, { council: { timeline }, papers }) => {
  for (const child of family.children) countChild(child, timeline, papers);
  for (const found of family.legal) countCase(found, papers);
};

function countChild(child: Child, timeline: Timeline, papers: Papers): void {
  countOpen(child.care, timeline, papers.lookedAfter, ({ start }, asAt) => start <= asAt);
  countOpen(child.plans, timeline, papers.protection);
  countOpen(child.needs, timeline, papers.need, (need, asAt) => {
    if (errorOn(need, asAt)) return false;
    const kind = kindOn(child, need, asAt);
    return kind === 'need' || kind === 'other';
  });
  for (const { start, recorded } of child.earlyHelp) {
    for (const [at, end] of timeline.ends.entries()) {
      if (recorded <= end && start >= timeline.year[at]!) papers.earlyHelp[at]!++;
    }
  }
  for (const { adopted } of child.adoption) {
    if (adopted === null || adopted < timeline.from) continue;
    for (const [at, end] of timeline.ends.entries()) if (adopted <= end) papers.adopted[at]!++;
  }
}

function countOpen<T extends Lasting>(
  spells: readonly T[],
  timeline: Timeline,
  counts: Int32Array,
  counted: (spell: T, asAt: Day) => boolean = () => true,
): void {
  for (const spell of spells) {
    const [first, last] = deliveriesOf(timeline, spell.recorded, lastOf(spell), timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      if (!hasEnded(spell, asAt) && counted(spell, asAt)) counts[at]!++;
    }
  }
}

/** A case is live from its receipt to its conclusion, and to be issued until it is; pre-proceedings are never issued. */
function countCase({ type, received, issued, concluded }: LegalCase, papers: Papers): void {
  const { monthEnds } = papers;
  for (let month = 0; month < monthEnds.length; month++) {
    const end = monthEnds[month]!;
    const before = month === 0 ? -Infinity : monthEnds[month - 1]!;
    if (received > end) continue;
    const waits = !type.includes('PLO') && (issued === null || issued > end);
    const isNew = received > before;
    if (isNew) papers.count(papers.received, type, month);
    if (isNew && waits) papers.count(papers.receivedToIssue, type, month);
    if (issued !== null && issued > before && issued <= end) papers.count(papers.issued, type, month);
    if (concluded !== null && concluded <= end) continue;
    papers.count(papers.live, type, month);
    if (waits) papers.count(papers.toIssue, type, month);
  }
}
