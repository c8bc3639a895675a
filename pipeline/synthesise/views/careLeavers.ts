import { teamFor } from '../council/council.ts';
import type { Child } from '../lives/life.ts';
import { Stream } from '../random/stream.ts';
import { addMonths, ageOn, birthday, inWords } from '../time/days.ts';
import { deliveriesOf, who, yesNo } from './show.ts';
import { allocation, type ChildView } from './view.ts';

/** Annex A list 9: those who receive leaving care services, in every delivery. */
export const showCareLeavers: ChildView = (child, { council, out, tallies }) => {
  const { leaver } = child;
  if (!leaver) return;
  const { timeline } = council;
  const team = teamFor(council, 'leaving care', '', child.serial);
  const [first] = deliveriesOf(timeline, leaver.from + 5, null, timeline.ends);
  for (let at = first; at < timeline.ends.length; at++) {
    const asAt = timeline.ends[at]!;
    if (asAt > leaver.until || asAt < leaver.from) continue;
    const state = stateOf(child, council.seed, ageOn(child.born, asAt));
    const review = latestOf(leaver.from, asAt, state.plan);
    const contact = latestOf(leaver.from, asAt, state.contact);
    tallies.count(team, child, at, 'leaver');
    out.add(
      'care_leavers',
      at,
      `${who(child, asAt)},${yesNo(leaver.unaccompanied)},${yesNo(child.disabled)},${allocation(team, child, at)},Adviser ${team.index},${eligibility(leaver.eligible, ageOn(child.born, asAt))},${review},${state.inTouch},${contact},${state.home},${state.suitable},${state.activity}`,
    );
  }
};

function eligibility(eligible: boolean, age: number): string {
  if (age < 18) return 'a) Relevant child';
  return eligible ? 'b) Former relevant child' : 'c) Qualifying care leaver';
}

/** The last of a row of meetings that come every so many months. */
function latestOf(from: number, asAt: number, months: number): string {
  const passed = Math.floor((asAt - from) / (months * 30.5));
  return passed < 1 ? '' : inWords(Math.min(asAt, addMonths(from, passed * months)));
}

/** How a young person lives at an age; it changes around the birthday alone, when councils ask. */
export function stateOf(child: Child, seed: number, age: number) {
  const draw = new Stream(seed, `leaver:${child.serial}:${age}`);
  const inTouch = draw.chance(0.92);
  const suitable = draw.chance(0.88);
  const home = inTouch ? draw.weighted(HOMES) : 'R: Residence not known';
  const activity = draw.weighted(age >= 21 ? ADULT : ACTIVITIES);
  return {
    inTouch: inTouch ? 'a) Yes' : 'b) No',
    home,
    suitable: inTouch ? (suitable ? 'a) Suitable' : 'b) Unsuitable') : '',
    activity: inTouch ? activity : '',
    plan: draw.chance(0.8) ? 6 : 8,
    contact: draw.chance(0.8) ? 2 : 4,
    birthday: birthday(child.born, age),
  };
}

const HOMES = [
  ['U: Independent living', 34],
  ['"D: Semi-independent, transitional accommodation and self-contained accommodation"', 24],
  ['Z: With former foster carers', 14],
  ['B: Parents/relatives', 14],
  ['E: Supported lodgings', 8],
  ['X: In custody', 3],
  ['S: No fixed abode / homeless', 1],
  ['Y: Other accommodation', 2],
] as const;
const ACTIVITIES = [
  ['F2: Full time in education other than higher', 32],
  ['F1: Full time in higher education', 7],
  ['F4: Full time in an apprenticeship', 4],
  ['F5: Full time in training or employment (not apprenticeship)', 18],
  ['P2: Part time in education other than higher', 4],
  ['"G5: Not in education, employment or training - other"', 20],
  ['"G4: Not in education, employment or training - illness or disability"', 11],
  ['"G6: Not in education, employment or training - pregnancy or parenting"', 4],
] as const;
const ADULT = ACTIVITIES.filter(([name]) => !name.startsWith('F2'));
