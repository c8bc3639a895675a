import { inWords } from '../time/days.ts';
import { deliveriesOf, hasEnded, lastOf, teamShown, who, yesNo } from './show.ts';
import { allocation, type ChildView } from './view.ts';

/** Annex A list 4: the assessments of six months, those still open included. */
export const showAssessments: ChildView = (child, { council: { timeline }, out }) => {
  for (const assessment of child.assessments) {
    const { start, end, seen, needsSupport, recorded, wrongEnd } = assessment;
    const [first, last] = deliveriesOf(timeline, recorded, lastOf(assessment), timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      const ended = hasEnded(assessment, asAt);
      const row = `${inWords(start)},${yesNo(seen)},${ended ? inWords(wrongEnd && asAt < wrongEnd.until ? wrongEnd.end : end) : ''},${ended ? yesNo(needsSupport) : ''}`;
      out.add(
        'assessments',
        at,
        `${who(child, asAt)},${yesNo(child.disabled)},${row},${allocation(teamShown(assessment, asAt), child, at)}`,
      );
    }
  }
};
