import type { ImprovementActionRow, RecommendationRow } from '../publication/paperTables.ts';
import type { TrackerSummaryRow } from '../publication/trackerTables.ts';
import { capitalise, countOf } from './countOf.ts';
import { formatDate } from './formatDate.ts';
import { formatNumber } from './formatValue.ts';
import { joinWords } from './joinWords.ts';

/** `51 pieces of work are overdue at 31 October 2026, and 238 more are due within 30 days. Most are overdue in visits: 30.` */
export function trackersFinding(summary: readonly TrackerSummaryRow[], asAt: string): string {
  const all = summary.filter(({ breakdown }) => breakdown === 'all');
  if (all.length === 0) return 'No data yet on what is due.';
  const sum = (of: 'overdue' | 'due_soon') => all.reduce((total, row) => total + row[of], 0);
  const [overdue, soon] = [sum('overdue'), sum('due_soon')];
  const said = `${capitalise(countOf(overdue, 'piece of work', 'pieces of work'))} ${overdue === 1 ? 'is' : 'are'} overdue at ${formatDate(asAt)}, and ${soon === 0 ? 'none' : formatNumber(soon)} ${soon === 1 ? 'is' : 'are'} due soon after.`;
  const most = [...all].sort((a, b) => b.overdue - a.overdue)[0]!;
  if (most.overdue === 0) return said;
  return `${said} Most is overdue in ${inSentence(most.tracker)}: ${formatNumber(most.overdue)}.`;
}

/** `Most is overdue in East Safeguarding: 12`, of the team, or whoever holds it. */
export function holdersFinding(rows: readonly TrackerSummaryRow[], of: 'team' | 'held_by'): string {
  const counts = new Map<string, number>();
  for (const { breakdown, member, overdue } of rows) {
    if (breakdown === of) counts.set(member, (counts.get(member) ?? 0) + overdue);
  }
  const who = of === 'team' ? 'team' : 'lead, owner or lawyer';
  const [name, most] = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en'))[0] ?? ['', 0];
  if (counts.size === 0) return `What is due, by ${who}: no data yet`;
  return most === 0
    ? `Nothing is overdue with any ${who}`
    : `Most is overdue with ${name}: ${formatNumber(most)}`;
}

/** `12 of 71 actions are promised later than at first; since last month 3 were completed and 2 were put off` */
export function slippageFinding(actions: readonly ImprovementActionRow[]): string {
  if (actions.length === 0) return 'How far the improvement plan slips: no data yet';
  const slipped = actions.filter(({ days_slipped }) => (days_slipped ?? 0) > 0).length;
  const said =
    slipped === 0
      ? 'No action is promised later than at first'
      : `${formatNumber(slipped)} of ${countOf(actions.length, 'action')} ${slipped === 1 ? 'is' : 'are'} promised later than at first`;
  if (actions.every(({ rag_before }) => rag_before === null)) return said;
  const { completed, putOff, worse } = movementOf(actions);
  const parts = [
    `${formatNumber(completed)} ${completed === 1 ? 'was' : 'were'} completed`,
    `${formatNumber(putOff)} put off`,
    `${formatNumber(worse)} rated worse`,
  ];
  return `${said}; since last month ${joinWords(parts)}`;
}

/** Ratings from the worst to the best. */
const RATINGS = ['Red', 'Amber', 'On track', 'Complete'];

/** What became of the actions of the plan since the end of the month before, of those that it held then. */
export function movementOf(actions: readonly ImprovementActionRow[]) {
  const before = actions.filter(({ rag_before }) => rag_before !== null);
  const rank = (rag: string | null) => RATINGS.indexOf(rag ?? '');
  const count = (holds: (action: ImprovementActionRow) => boolean) => before.filter(holds).length;
  return {
    completed: count(({ rag, rag_before }) => rag === 'Complete' && rag_before !== 'Complete'),
    putOff: count(({ target_by, target_by_before }) => (target_by ?? '') > (target_by_before ?? '9')),
    worse: count(({ rag, rag_before }) => rank(rag) < rank(rag_before)),
    better: count(({ rag, rag_before }) => rank(rag) > rank(rag_before) && rag !== 'Complete'),
    added: actions.length - before.length,
  };
}

/** `17 recommendations of scrutiny in 9 items are not answered, 10 of them past the day by which they were to be` */
export function recommendationsFinding(rows: readonly RecommendationRow[]): string {
  if (rows.length === 0) return 'Recommendations of scrutiny: no data yet';
  const sum = (of: readonly RecommendationRow[]) => of.reduce((total, row) => total + row.recommendations, 0);
  const open = rows.filter(({ is_answered }) => !is_answered);
  if (open.length === 0) return 'Every recommendation of scrutiny is answered';
  const late = sum(open.filter(({ overdue }) => overdue));
  const said = `${capitalise(countOf(sum(open), 'recommendation'))} of scrutiny in ${countOf(open.length, 'item')} ${sum(open) === 1 ? 'is' : 'are'} not answered`;
  return late === 0
    ? `${said}, none past its day`
    : `${said}, ${formatNumber(late)} of them past the day by which they were to be`;
}

/** A tracker's name within a sentence. */
const inSentence = (tracker: string) => tracker.charAt(0).toLowerCase() + tracker.slice(1);
