import { MONTHS } from '../../../src/calendar/monthNames.ts';
import { Stream } from '../random/stream.ts';
import { addMonths, type Day, inWords, monthInWords, monthOfYear, yearOf } from '../time/days.ts';
import { deliverChanged } from './deliverChanged.ts';
import { THEMES } from './improvementActivities.ts';
import type { Showing } from './view.ts';

/** An action of a plan; months are counted from the first delivery. */
interface Action {
  /** Its row but for target and rating. */
  head: string;
  added: number;
  target: number;
  done: number;
  /** How its target is written; null where it goes on for as long as the plan. */
  write: ((end: Day) => string) | null;
  ongoing: string;
}

/** A plan runs for so many months, and the next takes its place; the last one is well under way at the end. */
const PLAN_MONTHS = 24;
const SINCE = 14;

/** A target that was missed by so many months is revised, by so many. */
const REVISED_AFTER = 4;
const REVISED_BY = 5;

/** The improvement plan, month by month: actions are added, slip, turn red, get new targets, and are completed. */
export function showImprovementPlan({ council: { seed, timeline }, out }: Showing): void {
  const { from, ends } = timeline;
  const plans = new Map<number, Action[]>();
  deliverChanged(out, 'improvement_actions', ends.length, (at) => {
    const begun = Math.floor((at - (ends.length - 1 - SINCE)) / PLAN_MONTHS);
    if (!plans.has(begun)) plans.set(begun, draftPlan(seed, ends.length - 1 - SINCE + begun * PLAN_MONTHS));
    const actions = plans.get(begun)!.filter(({ added }) => added <= at);
    return actions.map((action) => `${action.head},${targetOn(action, at, from)},${ratingOn(action, at)}`);
  });
}

function draftPlan(seed: number, first: number): Action[] {
  const draw = new Stream(seed, `improvement plan:${first}`);
  return THEMES.flatMap(({ letter, theme, areas }) =>
    areas.flatMap(({ area, leads, activities }, which) =>
      activities.map((activity, at): Action => {
        const ref = `${letter}${which + 1}${'abcdef'[at]}`;
        const added = first + (draw.chance(0.75) ? 0 : draw.int(1, 11));
        const target = added + draw.int(3, 20);
        const late = draw.weighted(LATENESS);
        const done = Math.max(added + 1, target + (late === 0 ? -draw.int(0, 2) : draw.int(1, late)));
        const write = draw.chance(0.08) ? null : draw.pick(SPELLINGS);
        const head = `${ref},${theme},${area},${activity},${draw.pick(leads)}`;
        return { head, added, target, done, write, ongoing: draw.pick(ONGOING) };
      }),
    ),
  );
}

/** By how many months at most an action is late; 0 where it is not. */
const LATENESS = [
  [0, 54],
  [5, 28],
  [14, 18],
] as const;

const ONGOING = ['Ongoing', 'Monthly and as required', 'Quarterly', 'Ongoing throughout the plan'] as const;

const short = (day: Day) => MONTHS[monthOfYear(day) - 1]!.slice(0, 3);

/** Ways in which people write the end of a month as a target. */
const SPELLINGS: readonly ((end: Day) => string)[] = [
  (end) => monthInWords(end),
  (end) => `End of ${monthInWords(end)}`,
  (end) => inWords(end),
  (end) => `By ${monthInWords(end)}`,
  (end) => {
    const before = addMonths(end, -1);
    const year = yearOf(before) === yearOf(end) ? '' : ` ${yearOf(before)}`;
    return `${short(before)}${year}/${short(end)} ${yearOf(end)}`;
  },
  (end) => `${monthInWords(end)} and ongoing`,
];

/** The month in which an action is to be done, as the plan has it by a delivery. */
function dueOn({ target, done }: Action, at: number): number {
  let due = target;
  while (due < done && at - due >= REVISED_AFTER) due += REVISED_BY;
  return due;
}

function targetOn(action: Action, at: number, from: Day): string {
  if (!action.write) return action.ongoing;
  const due = dueOn(action, Math.min(at, action.done));
  const written = action.write(addMonths(from, due + 1) - 1);
  return due > action.target ? `Revised: ${written}` : written;
}

/** Blue when done; red past its target; amber when it is about to be missed or was put off; green otherwise. */
function ratingOn(action: Action, at: number): string {
  if (!action.write) return (at - action.added) % 9 === 8 ? 'A' : 'G';
  if (at >= action.done) return 'B';
  const due = dueOn(action, at);
  if (at > due) return 'R';
  const slips = action.done > due && due - at <= 1;
  return slips || due > action.target ? 'A' : 'G';
}
