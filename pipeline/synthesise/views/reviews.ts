import { inWords } from '../time/days.ts';
import type { ChildView } from './view.ts';

/** Reviews held and due, of the whole time written. */
export const showReviews: ChildView = (child, { council: { timeline }, out, snapshotsFrom }) => {
  for (const [which, review] of child.reviews.entries()) {
    const { kind, due, held, participation, outcome, team, recorded, listed } = review;
    if ((held ?? due) < timeline.from) continue;
    const quorate = kind.startsWith('Child protection') ? (which % 12 === 5 ? 'No' : 'Yes') : '';
    const head = `R${child.id}${which},${child.id},${kind},${inWords(due)}`;
    for (let at = snapshotsFrom; at < timeline.ends.length; at++) {
      const asAt = timeline.ends[at]!;
      if (held !== null && recorded <= asAt) {
        const row = `${inWords(held)},No,${participation},${quorate},${outcome}`;
        out.add('reviews', at, `${head},${row},${team.name}`);
      } else if (listed <= asAt) out.add('reviews', at, `${head},,,,,,${team.name}`);
    }
  }
};

/** Core groups, on the same list: nothing is recorded of them but when they were due and held. */
export const showCoreGroups: ChildView = (child, { council: { timeline }, out, snapshotsFrom }) => {
  for (const [which, { due, held, listed, recorded, team }] of child.coreGroups.entries()) {
    if ((held ?? due) < timeline.from) continue;
    const head = `G${child.id}${which},${child.id},Core group,${inWords(due)}`;
    for (let at = snapshotsFrom; at < timeline.ends.length; at++) {
      const asAt = timeline.ends[at]!;
      if (held !== null && recorded <= asAt) {
        out.add('reviews', at, `${head},${inWords(held)},No,,,,${team.name}`);
      } else if (listed <= asAt) out.add('reviews', at, `${head},,,,,,${team.name}`);
    }
  }
};
