import type { Child, Family, Lasting } from '../lives/life.ts';
import { addWorkingDays, type Day, monthName } from '../time/days.ts';
import { monthIndex, type Timeline } from '../time/timeline.ts';
import type { Team } from './staff.ts';

const MEASURES = [
  'contacts',
  'contacts that became referrals',
  'referrals',
  'section 47 enquiries',
  'children looked after at the end',
  'on child protection plans at the end',
  'in need at the end',
] as const;

/** What the lives of a council hold by month, whenever it was recorded and whatever the lists said of it at first. */
export class Truth {
  readonly #timeline: Timeline;
  readonly #teams: readonly Team[];
  readonly #months: Record<(typeof MEASURES)[number], number[]>;
  readonly #assessed: { inTime: number[]; ended: number[] }[];
  readonly #referred: number[][];

  constructor(timeline: Timeline, teams: readonly Team[]) {
    this.#timeline = timeline;
    this.#teams = teams;
    const none = () => timeline.ends.map(() => 0);
    this.#months = Object.fromEntries(MEASURES.map((measure) => [measure, none()])) as never;
    this.#assessed = teams.map(() => ({ inTime: none(), ended: none() }));
    this.#referred = teams.map(none);
  }

  add({ children }: Family): void {
    for (const child of children) this.#addChild(child);
  }

  #addChild(child: Child): void {
    const months = this.#months;
    for (const { day, decision } of child.contacts) {
      this.#count(months.contacts, day);
      if (decision === 'Referral') this.#count(months['contacts that became referrals'], day);
    }
    for (const { day, team } of child.referrals) {
      this.#count(months.referrals, day);
      this.#count(this.#referred[team.index]!, day);
    }
    for (const { start } of child.section47) this.#count(months['section 47 enquiries'], start);
    for (const { start, end, team } of child.assessments) {
      if (end === null) continue;
      this.#count(this.#assessed[team.index]!.ended, end);
      if (end <= addWorkingDays(start, 45)) this.#count(this.#assessed[team.index]!.inTime, end);
    }
    for (const spell of child.care) this.#stock(months['children looked after at the end'], spell);
    for (const spell of child.plans) this.#stock(months['on child protection plans at the end'], spell);
    for (const spell of child.needs) this.#stock(months['in need at the end'], spell);
  }

  #count(months: number[], day: Day): void {
    const timeline = this.#timeline;
    if (day >= timeline.from && day <= timeline.to) months[monthIndex(timeline, day)]!++;
  }

  #stock(months: number[], { start, end }: Lasting): void {
    const timeline = this.#timeline;
    for (let at = Math.max(0, monthIndex(timeline, start)); at < months.length; at++) {
      const asAt = timeline.ends[at]!;
      if (end !== null && end <= asAt) return;
      if (start <= asAt) months[at]!++;
    }
  }

  /** A row for each month, with what the teams that assess did in it. */
  told() {
    const assessing = this.#teams.filter(({ kind }) => kind === 'assessment');
    return this.#timeline.ends.map((end, at) => ({
      month: monthName(end),
      ...Object.fromEntries(MEASURES.map((measure) => [measure, this.#months[measure][at]!])),
      teams: assessing.map(({ name, index }) => ({
        team: name,
        referrals: this.#referred[index]![at]!,
        'assessments ended': this.#assessed[index]!.ended[at]!,
        'of them within 45 working days': this.#assessed[index]!.inTime[at]!,
      })),
    }));
  }
}
