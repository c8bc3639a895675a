import { Stream } from '../random/stream.ts';
import { addMonths, type Day, inWords, monthInWords, weekday } from '../time/days.ts';
import { deliverChanged } from './deliverChanged.ts';
import type { Showing } from './view.ts';

/** What the scrutiny committee looked into, as cells; a meeting hears one to three of them. */
const ITEMS = [
  'Annual report of the safeguarding partnership',
  'Care leavers and their homes',
  'Children missing from care',
  'Contacts and referrals: why so many come back',
  'Corporate parenting pledge',
  'Early help strategy',
  'Education of children in care',
  'Fostering recruitment',
  'Improvement plan update',
  'Legal work and the length of proceedings',
  'Mental health of children and young people',
  'Placements and their cost',
  'Private fostering',
  'Short breaks for disabled children',
  'Voice of the child',
  '"Workforce, caseloads and agency staff"',
  'Young carers',
  'Youth justice plan',
] as const;

interface Item {
  meeting: Day;
  /** Meeting, item and number, as the row has them. */
  head: string;
  scheduled: Day;
  part: Day;
  answered: Day;
}

/** Scrutiny's recommendations of the last two years, and older ones that are not yet answered. */
export function showRecommendations({ council: { seed, timeline }, out }: Showing): void {
  const { from, to, ends } = timeline;
  const draw = new Stream(seed, 'scrutiny');
  const items: Item[] = [];
  let next = draw.int(0, ITEMS.length - 1);
  for (let month = addMonths(from, -6); month <= to; month = addMonths(month, 2)) {
    const meeting = secondTuesday(month);
    for (let heard = draw.int(1, 3); heard > 0; heard--) {
      const head = `${inWords(meeting)},${ITEMS[next]},${draw.int(1, 6)}`;
      next = (next + 1) % ITEMS.length;
      const answered = meeting + 45 + draw.wait(120);
      const part = draw.chance(0.4) ? answered - draw.int(10, 40) : answered;
      items.push({ meeting, head, scheduled: meeting + draw.int(15, 40), part, answered });
    }
  }
  deliverChanged(out, 'recommendations', ends.length, (at) => {
    const asAt = ends[at]!;
    return items
      .filter(({ meeting, answered }) => meeting <= asAt && Math.max(meeting, answered) > asAt - 730)
      .map((item) => `${item.head},${positionOn(item, asAt)}`);
  });
}

function positionOn({ scheduled, part, answered }: Item, asAt: Day): string {
  if (answered <= asAt) return `Answered ${monthInWords(answered)}`;
  if (part <= asAt) return 'Part answered';
  return scheduled <= asAt
    ? `Scheduled for ${monthInWords(answered)}`
    : 'Awaiting the response of the executive';
}

function secondTuesday(month: Day): Day {
  let day = month + 7;
  while (weekday(day) !== 1) day++;
  return day;
}
