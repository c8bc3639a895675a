import { SOURCES } from '../lives/contact.ts';
import { inWords } from '../time/days.ts';
import { deliveriesOf, who } from './show.ts';
import type { ChildView } from './view.ts';

/** Annex A list 1: the contacts of six months, as they were recorded by the date of the list. */
export const showContacts: ChildView = (child, { council: { timeline }, out }) => {
  for (const { day, source, recorded } of child.contacts) {
    const row = `${inWords(day)},${SOURCES[source]!.code}`;
    const [first, last] = deliveriesOf(timeline, recorded, day, timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      out.add('contacts', at, `${who(child, timeline.ends[at]!)},${row}`);
    }
  }
};
