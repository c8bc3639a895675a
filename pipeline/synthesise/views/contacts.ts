import { SOURCES } from '../lives/contact.ts';
import { inWords } from '../time/days.ts';
import { deliveriesOf, who } from './show.ts';
import type { ChildView } from './view.ts';

/** Annex A list 1: the contacts of six months, as they were recorded by the date of the list. */
export const showContacts: ChildView = (child, { council: { timeline }, out }) => {
  for (const { day, source, recorded, mistaken } of child.contacts) {
    const [first, last] = deliveriesOf(timeline, recorded, day, timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      const shown = mistaken && asAt < mistaken.until ? mistaken : { day, source };
      if (shown.day < timeline.sixMonths[at]!) continue;
      out.add('contacts', at, `${who(child, asAt)},${inWords(shown.day)},${SOURCES[shown.source]!.code}`);
    }
  }
};
