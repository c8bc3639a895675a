import { SOURCES } from '../lives/contact.ts';
import { reasonFor } from '../lives/contactReason.ts';
import { clock, inWords } from '../time/days.ts';
import type { ChildView } from './view.ts';

/** When each contact came in and when it was decided on. */
export const showContactDecisions: ChildView = (child, { council, out, snapshotsFrom }) => {
  const { timeline } = council;
  for (const [which, contact] of child.contacts.entries()) {
    if (contact.day < timeline.from) continue;
    const { day, minute, decidedDay, decidedMinute, source, decision, recorded } = contact;
    const decided = `${inWords(decidedDay)} ${clock(decidedMinute)},${decision}`;
    const head = `C${child.id}${which},${child.id},${inWords(day)} ${clock(minute)}`;
    const tail = `${SOURCES[source]!.short},${reasonFor(council, child, contact)},Front Door`;
    for (let at = snapshotsFrom; at < timeline.ends.length; at++) {
      const asAt = timeline.ends[at]!;
      if (day > asAt) continue;
      out.add('contact_decisions', at, `${head},${recorded <= asAt ? decided : ','},${tail}`);
    }
  }
};
