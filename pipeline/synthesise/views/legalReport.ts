import { type Day, dateOf, monthInWords } from '../time/days.ts';
import { type LegalCounts, MONTHS_BEFORE, type Papers } from './papers.ts';
import type { Showing } from './view.ts';

/** The monthly report of the legal team: tables A and B, three months side by side, and the care tracker. */
export function showLegalReport({ council: { timeline }, out, papers }: Showing): void {
  const total = totalOf(papers.live);
  for (const [at, end] of timeline.ends.entries()) {
    const month = at + MONTHS_BEFORE;
    out.print('legal_summary', at, {
      above: [`Summary Live Cases as at ${dayInWords(end)},,,,,,`, headerOf(papers, month)],
      rows: linesOf(papers.live, month),
      below: [`,Total,${figuresOf(total, month)}`],
    });
    out.print('legal_to_issue', at, {
      above: ['Cases yet to be issued,,,,,,', headerOf(papers, month)],
      // Pre-proceedings are not issued, and what is settled needs not be.
      rows: linesOf(papers.toIssue, month, (type) => !/PLO|settled/.test(type)),
    });
    for (const tracker of ['Received', 'Issued'] as const) {
      for (const of of monthsTo(month)) out.add('care_tracker', at, trackerLine(papers, tracker, of));
    }
  }
}

const monthsTo = (month: number) => [month - 2, month - 1, month];

function headerOf({ monthEnds }: Papers, month: number): string {
  const months = monthsTo(month).map((of) => `Total ${monthInWords(monthEnds[of]!)}`);
  return `,,${months},Uplift,Total This time Last Year`;
}

function linesOf(
  counts: LegalCounts,
  month: number,
  listed: (type: string) => boolean = () => true,
): string[] {
  const types = [...counts].filter(([type]) => listed(type));
  return types.map(([type, cases], at) => `${at + 1}.,${type},${figuresOf(cases, month)}`);
}

/** `39,31,33,+2,27`. */
function figuresOf(cases: ArrayLike<number>, month: number): string {
  const uplift = cases[month]! - cases[month - 1]!;
  const signed = uplift > 0 ? `+${uplift}` : uplift;
  return `${monthsTo(month).map((of) => cases[of])},${signed},${cases[month - 12]}`;
}

const totalOf = (counts: LegalCounts) =>
  [...counts.values()].reduce((sums, cases) => sums.map((sum, month) => sum + cases[month]!));

/** Columns of the tracker, and the types of case counted in each. */
const TRACKED = ['Care proceedings', 'Deprivation of Liberty Cases/COPS', 'Miscellaneous application'];

function trackerLine(papers: Papers, tracker: 'Received' | 'Issued', month: number): string {
  const of = (counts: LegalCounts) => TRACKED.map((type) => counts.get(type)![month]!);
  const waiting = of(papers.receivedToIssue).reduce((sum, cases) => sum + cases);
  const note = tracker === 'Received' && waiting > 0 ? `including ${waiting} to be issued` : '';
  const counts = of(tracker === 'Received' ? papers.received : papers.issued);
  return `${tracker},${monthInWords(papers.monthEnds[month]!)},${counts},${note}`;
}

/** `31st July 2021`. */
function dayInWords(day: Day): string {
  const date = dateOf(day);
  const ending = date > 10 && date < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th');
  return `${date}${ending} ${monthInWords(day)}`;
}
