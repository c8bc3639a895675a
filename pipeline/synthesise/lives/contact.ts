import { type Council, strainOn, teamFor } from '../council/council.ts';
import type { Stream } from '../random/stream.ts';
import { type Day, monthOfYear, onWeekday } from '../time/days.ts';
import type { Child, Contact } from './life.ts';
import { recordedOn } from './record.ts';

/** Who makes a contact: the code of Annex A, what a front door writes, and how often; schools only in term. */
export const SOURCES = [
  { code: 'a) 1A: Individual', short: 'Family', weight: 10, school: false },
  { code: 'b) 1B: Individual', short: 'Neighbour', weight: 3, school: false },
  { code: 'e) 2A: Schools', short: 'School', weight: 22, school: true },
  { code: 'g) 3A: Health services', short: 'GP', weight: 3, school: false },
  { code: 'h) 3B: Health services', short: 'Health visitor', weight: 4, school: false },
  { code: 'k) 3E: Health services', short: 'A&E', weight: 5, school: false },
  { code: 'm) 4: Housing', short: 'Housing', weight: 2, school: false },
  { code: 'n) 5A: LA services', short: 'Adult social care', weight: 4, school: false },
  { code: 'q) 6: Police', short: 'Police', weight: 40, school: false },
  { code: 'r) 7: Other legal agency', short: 'Cafcass', weight: 3, school: false },
  { code: 's) 8: Other', short: 'Voluntary organisation', weight: 3, school: false },
  { code: 't) 9: Anonymous', short: 'Anonymous', weight: 2, school: false },
] as const;

const IN_TERM = SOURCES.map(({ weight }, at) => [at, weight] as const);
const IN_HOLIDAYS = SOURCES.map(({ weight, school }, at) => [at, school ? weight / 6 : weight] as const);

export function drawSource(draw: Stream, day: Day): number {
  return draw.weighted(monthOfYear(day) === 8 ? IN_HOLIDAYS : IN_TERM);
}

/** Somebody tells the front door of a child, and the front door decides what is to be done. */
export function makeContact(council: Council, child: Child, draw: Stream, contact: ContactMade): Contact {
  const team = teamFor(council, 'front door', '', child.serial);
  const delay = strainOn(council, team, contact.day);
  const late = draw.chance(Math.min(0.6, 0.12 * delay * delay));
  const days = late ? draw.int(2, 5) : draw.chance(0.55) ? 0 : 1;
  const decidedDay = days === 0 ? contact.day : onWeekday(contact.day + days);
  const decidedMinute =
    decidedDay === contact.day
      ? Math.min(1439, contact.minute + draw.int(10, 240))
      : draw.int(9 * 60, 17 * 60);
  const made = {
    ...contact,
    decidedDay,
    decidedMinute,
    recorded: recordedOn(council, draw, decidedDay, team),
    mistaken: null,
  };
  child.contacts.push(made);
  return made;
}

export type ContactMade = Pick<Contact, 'day' | 'minute' | 'source' | 'decision'>;
