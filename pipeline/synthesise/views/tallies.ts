import type { Council } from '../council/council.ts';
import { holderOf, type Team } from '../council/staff.ts';
import type { Child } from '../lives/life.ts';

export const KINDS_OF_CASE = ['need', 'protection', 'looked after', 'leaver', 'other'] as const;
export type KindOfCase = (typeof KINDS_OF_CASE)[number];

/** How many cases each worker holds at the end of each month, by kind, counted as lists are written. */
export class Tallies {
  readonly #months: number;
  readonly #counts: Int32Array[];

  constructor({ teams, timeline }: Council) {
    this.#months = timeline.ends.length;
    this.#counts = teams.map(
      ({ workers }) => new Int32Array(workers.length * this.#months * KINDS_OF_CASE.length),
    );
  }

  count(team: Team, child: Child, month: number, kind: KindOfCase): void {
    const holder = holderOf(team, child.serial, month);
    if (holder >= 0) this.#counts[team.index]![this.#at(holder, month, kind)]!++;
  }

  of(team: Team, worker: number, month: number, kind: KindOfCase): number {
    return this.#counts[team.index]![this.#at(worker, month, kind)]!;
  }

  #at(worker: number, month: number, kind: KindOfCase): number {
    return (worker * this.#months + month) * KINDS_OF_CASE.length + KINDS_OF_CASE.indexOf(kind);
  }
}
