import type { Child } from '../lives/life.ts';
import type { Day } from '../time/days.ts';
import { monthIndex } from '../time/timeline.ts';
import { type Council, teamFor } from './council.ts';
import type { Team } from './staff.ts';

/** How many cases each team holds at the end of each month; of the front door, how many contacts it had in it. */
export class Workload {
  readonly #council: Council;
  readonly #cases: Int32Array[];

  constructor(council: Council) {
    this.#council = council;
    this.#cases = council.teams.map(() => new Int32Array(council.timeline.ends.length));
  }

  add(child: Child): void {
    const { timeline } = this.#council;
    const door = teamFor(this.#council, 'front door', '', child.serial);
    for (const { day } of child.contacts) {
      if (day >= timeline.from && day <= timeline.to) this.#cases[door.index]![monthIndex(timeline, day)]!++;
    }
    for (const { start, end } of child.earlyHelp) {
      this.#hold(teamFor(this.#council, 'early help', child.family.locality, child.serial), start, end);
    }
    for (const { end, holders } of child.needs) {
      for (const [at, { from, team }] of holders.entries()) {
        this.#hold(team, from, holders[at + 1]?.from ?? end);
      }
    }
    const { leaver } = child;
    if (leaver)
      this.#hold(teamFor(this.#council, 'leaving care', '', child.serial), leaver.from, leaver.until);
  }

  /** Cases in each month for each full-time worker in post. */
  perWorker(team: Team): number[] {
    return [...this.#cases[team.index]!].map((cases, month) => cases / Math.max(0.5, fteIn(team, month)));
  }

  #hold({ index }: Team, from: Day, until: Day | null): void {
    const { timeline } = this.#council;
    const { ends, to } = timeline;
    if (from > to || (until !== null && until < timeline.from)) return;
    const cases = this.#cases[index]!;
    for (let at = Math.max(0, monthIndex(timeline, from)); at < ends.length; at++) {
      if (until !== null && until <= ends[at]!) return;
      cases[at]!++;
    }
  }
}

/** Whole-time equivalents in post in a month, agency staff included. */
function fteIn({ seats, workers }: Team, month: number): number {
  let sum = 0;
  for (const seat of seats) if (seat[month]! >= 0) sum += workers[seat[month]!]!.fte;
  return sum;
}
