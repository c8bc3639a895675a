import { clock, inWords } from '../time/days.ts';
import type { ChildView } from './view.ts';

/** How soon strategy discussions were held, and what they decided. */
export const showStrategyDiscussions: ChildView = (child, { council, out, snapshotsFrom }) => {
  const { from, ends } = council.timeline;
  for (const talk of child.strategies) {
    if (talk.concern < from) continue;
    const concern = `${inWords(talk.concern)} ${clock(talk.concernMinute)}`;
    const held = `${inWords(talk.held)} ${clock(talk.heldMinute)}`;
    const police = talk.outcome.startsWith('Joint') ? 'Yes' : 'No';
    const row = `${child.id},${concern},${concern},${held},Initial,${talk.outcome},Police; health; school,${police},Yes,${talk.team.name}`;
    for (let at = snapshotsFrom; at < ends.length; at++) {
      if (talk.recorded <= ends[at]!) out.add('strategy_discussions', at, row);
    }
  }
};
