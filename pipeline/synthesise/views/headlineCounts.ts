import { populationOf } from '../reference/populations.ts';
import { dateOf, inWords, monthInWords } from '../time/days.ts';
import type { Showing } from './view.ts';

/** The headline counts that members are given, each month: what the lists of the same delivery count. */
export function showHeadlineCounts({ council, out, papers }: Showing): void {
  const { from, ends } = council.timeline;
  for (const [at, end] of ends.entries()) {
    const values = [
      ['Children and young people under 19', populationOf(council, end)],
      ['Looked after children', papers.lookedAfter[at]],
      ['Children with a child protection plan', papers.protection[at]],
      ['Further children in need', papers.need[at]],
      ['Early help assessments in 12 months', papers.earlyHelp[at]],
      [`Adoption orders granted since ${dateOf(from)} ${monthInWords(from)}`, papers.adopted[at]],
    ];
    for (const [measure, value] of values) {
      out.add('headline_counts', at, `${measure},${inWords(end)},${value}`);
    }
  }
}
