import type { Council } from '../council/council.ts';
import { holderOf, type Team } from '../council/staff.ts';
import type { Child, Family } from '../lives/life.ts';
import type { ExtractWriter } from '../writeExtracts.ts';
import type { Papers } from './papers.ts';
import type { Tallies } from './tallies.ts';

/** What a view is given beside the lives that it shows. */
export interface Showing {
  council: Council;
  out: ExtractWriter;
  /** Who holds how many cases, counted as the lists show them. */
  tallies: Tallies;
  /** What the council's papers will say, counted from the same lives. */
  papers: Papers;
  /** The first delivery in which lists that are replaced whole are written. */
  snapshotsFrom: number;
}

export type ChildView = (child: Child, showing: Showing) => void;
export type FamilyView = (family: Family, showing: Showing) => void;

/** `Allocated Team,Allocated Worker` in a delivery. */
export function allocation(team: Team, child: Child, delivery: number): string {
  const holder = holderOf(team, child.serial, delivery);
  return `${team.name},${holder < 0 ? '' : team.workers[holder]!.name}`;
}
