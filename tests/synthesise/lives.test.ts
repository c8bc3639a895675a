import { describe, expect, it } from 'vitest';
import { foundCouncil } from '../../pipeline/synthesise/council/council.ts';
import { fillIn } from '../../pipeline/synthesise/lives/detail.ts';
import { familiesOf } from '../../pipeline/synthesise/lives/families.ts';
import type { Child, Family, Lasting } from '../../pipeline/synthesise/lives/life.ts';
import { rehearse } from '../../pipeline/synthesise/lives/rehearse.ts';
import { dayOf } from '../../pipeline/synthesise/time/days.ts';
import { timelineOf } from '../../pipeline/synthesise/time/timeline.ts';

const parameters = { seed: 11, children: 38_100, years: 5, to: dayOf(2026, 10, 31), authorities: 1 };
const timeline = timelineOf(parameters);
const council = foundCouncil(parameters, timeline, 0);
rehearse(council);
const families: Family[] = [];
for (const family of familiesOf(council)) {
  fillIn(council, family);
  families.push(family);
}
const children: Child[] = families.flatMap((family) => family.children);
const share = <T>(all: readonly T[], is: (each: T) => boolean) => (100 * all.filter(is).length) / all.length;
const recent = (day: number) => day >= timeline.from;

describe('lives', () => {
  it('are of siblings, unborn and unaccompanied children at believable shares', () => {
    const referred = families
      .map((family) => family.children.filter(({ referrals }) => referrals.some(({ day }) => recent(day))))
      .filter((list) => list.length > 0);
    expect(share(referred, (list) => list.length > 1)).toBeGreaterThan(35);
    expect(share(referred, (list) => list.length > 1)).toBeLessThan(65);
    const first = children.filter(({ referrals }) => referrals.length > 0);
    expect(share(first, ({ born, referrals }) => referrals[0]!.day < born)).toBeGreaterThan(1);
    expect(share(first, ({ born, referrals }) => referrals[0]!.day < born)).toBeLessThan(6);
    const alone = share(
      children.filter(({ care }) => care.some(({ start }) => recent(start))),
      ({ care }) => care.some(({ unaccompanied }) => unaccompanied),
    );
    expect(alone).toBeGreaterThan(5);
    expect(alone).toBeLessThan(16);
  });

  it('see some children referred again and some come back into care', () => {
    const referred = children.filter(({ referrals }) => referrals.some(({ day }) => recent(day)));
    expect(share(referred, ({ referrals }) => referrals.length > 1)).toBeGreaterThan(25);
    const entered = children.flatMap(({ care }) => care.map((period, at) => ({ start: period.start, at })));
    const again = share(
      entered.filter(({ start }) => recent(start)),
      ({ at }) => at > 0,
    );
    expect(again).toBeGreaterThan(2);
    expect(again).toBeLessThan(20);
  });

  it('have no two spells of one kind at once', () => {
    const overlap = (spells: readonly Lasting[]) =>
      spells.some((spell, at) => at > 0 && (spells[at - 1]!.end ?? Number.POSITIVE_INFINITY) > spell.start);
    const wrong = children.filter(({ needs, plans, care, earlyHelp }) =>
      [needs, plans, care, earlyHelp].some(overlap),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('hold nothing of a child before it could be expected, no care or visit before birth, none after 18', () => {
    const wrong = children.filter((child) => {
      const unborn = [
        ...child.contacts.map(({ day }) => day),
        ...child.referrals.map(({ day }) => day),
        ...child.needs.map(({ start }) => start),
        ...child.plans.map(({ start }) => start),
      ];
      const alive = [
        ...child.care.map(({ start }) => start),
        ...child.visits.flatMap(({ made }) => made ?? []),
        ...child.health.flatMap(({ done }) => done ?? []),
        ...child.missing.map(({ start }) => start),
      ];
      const ended = [...child.care, ...child.plans, ...child.needs].flatMap(({ end }) => end ?? []);
      const grown = child.born + 18 * 365 + 5;
      return (
        unborn.some((day) => day < child.born - 280) ||
        alive.some((day) => day < child.born) ||
        ended.some((day) => day > grown)
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('are recorded after they happened, and ended after they began', () => {
    const wrong = children.filter((child) =>
      [child.needs, child.plans, child.care, child.assessments].some((spells: readonly Lasting[]) =>
        spells.some(
          ({ start, end, recorded, endRecorded }) =>
            recorded < start || (end !== null && (end < start || endRecorded === null || endRecorded < end)),
        ),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('give every child an identifier of its own', () => {
    expect(new Set(children.map(({ id }) => id)).size).toBe(children.length);
  });
});
