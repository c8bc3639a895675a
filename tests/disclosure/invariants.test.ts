import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/disclosure/audit.ts';
import type { Cell } from '../../src/disclosure/cell.ts';
import { chooseSecondary } from '../../src/disclosure/chooseSecondary.ts';
import { type DisclosurePolicy, isSmallCount, ROUND, SUPPRESS } from '../../src/disclosure/policy.ts';
import { System } from '../../src/disclosure/system.ts';
import { attack, programmeOf, type Shown } from './attack.ts';
import { hierarchy, type Made, made, months, table, tableOf } from './madeTables.ts';
import { solve } from './solver.ts';

function publish({ cells, relations }: Made, policy: DisclosurePolicy = SUPPRESS) {
  const hiding = chooseSecondary(new System(cells, relations), policy, solve);
  const shown: Shown = new Map(
    hiding.system.cells.map(({ id, value }, at) => [id, hiding.hidden[at] ? null : value]),
  );
  return { hiding, shown, audited: audit(hiding, solve) };
}

const runs = (numRuns: number) => ({ numRuns, seed: 20_261_031 });

describe('what is published', () => {
  it('I1, I2, I3: shows no small count, and leaves each as open as it must be, by an attack of its own', () => {
    fc.assert(
      fc.property(made, fc.infiniteStream(fc.nat()), (given, draws) => {
        const { shown, audited } = publish(given);
        expect(audited.narrow).toEqual([]);
        for (const { id, value, rest } of given.cells) {
          if (!rest && isSmallCount(value, SUPPRESS)) expect(shown.get(id)).toBeNull();
          if (!rest && value === 0) expect(shown.get(id)).toBe(0);
        }
        const hidden = given.cells.filter(({ id }) => shown.get(id) === null);
        for (let left = 2; left > 0 && hidden.length > 0; left -= 1) {
          const { id, value } = hidden[draws.next().value % hidden.length]!;
          const range = attack(given, shown, id);
          expect(audited.ranges.get(id)).toEqual(range);
          expect(range.least).toBeLessThan(range.most);
          if (!isSmallCount(value, SUPPRESS)) continue;
          // A sum of counts that are not zero is no less than so many, were all else hidden.
          expect(range.least).toBe(attack(given, zerosOf(given), id).least);
          expect(range.most).toBeGreaterThanOrEqual(SUPPRESS.threshold);
        }
      }),
      runs(25),
    );
  });

  it('I4: tells no more where a margin is left out', () => {
    fc.assert(
      fc.property(fc.oneof(table, hierarchy), fc.nat(), (given, draw) => {
        const { hiding, audited } = publish(given);
        const margins = given.cells.filter(({ level }) => level > 0);
        const { id } = margins[draw % margins.length]!;
        const fewer = new System(
          given.cells,
          given.relations.filter(({ plus, minus }) => ![...plus, ...minus].includes(id)),
        );
        const without = Object.assign(Object.create(Object.getPrototypeOf(hiding)), hiding, {
          system: fewer,
        });
        const { narrow, ranges } = audit(without, solve);
        expect(narrow).toEqual([]);
        for (const [cell, { least, most }] of audited.ranges) {
          expect(ranges.get(cell)!.least).toBeLessThanOrEqual(least);
          expect(ranges.get(cell)!.most).toBeGreaterThanOrEqual(most);
        }
      }),
      runs(40),
    );
  });

  it('I4: keeps what an earlier publication hid when some figures change', () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 40 })), { maxLength: 3 }),
        (given, changes) => {
          const before = publish(given);
          const both = twoReleases(given, before.shown, changes);
          const now = publish(both);
          expect(now.audited.narrow).toEqual([]);
          for (const { id, value } of given.cells) {
            if (before.shown.get(id) !== null) continue;
            expect(now.shown.get(id)).toBeNull();
            const { least, most } = now.audited.ranges.get(id)!;
            expect(least).toBeLessThan(most);
            if (isSmallCount(value, SUPPRESS)) expect(most).toBeGreaterThanOrEqual(SUPPRESS.threshold);
          }
        },
      ),
      runs(60),
    );
  });

  it('I5: is the same in whatever order counts and relations come', () => {
    fc.assert(
      fc.property(made, fc.infiniteStream(fc.nat()), ({ cells, relations }, draws) => {
        const shuffle = <T>(of: readonly T[]) =>
          of
            .map((each) => ({ each, by: draws.next().value }))
            .sort((a, b) => a.by - b.by)
            .map(({ each }) => each);
        const other = {
          cells: shuffle(cells),
          relations: shuffle(relations).map(({ plus, ...rest }) => ({ ...rest, plus: shuffle(plus) })),
        };
        expect(publish(other).shown).toEqual(publish({ cells, relations }).shown);
      }),
      runs(20),
    );
  });

  it('I7: is the same whatever the small counts are that go with it', () => {
    let others = 0;
    fc.assert(
      fc.property(ofFew, fc.infiniteStream(fc.nat()), (given, draws) => {
        const { shown } = publish(given);
        const other = otherTruth(given, shown, () => draws.next().value, true);
        if (isUnlike(given, other)) others += 1;
        expect(publish(other).shown).toEqual(shown);
      }),
      runs(80),
    );
    expect(others).toBeGreaterThan(20);
  });

  it('I7: is the same whatever all hidden counts are that go with it, where equations alone say what to hide', () => {
    let others = 0;
    fc.assert(
      fc.property(fc.oneof(table, hierarchy), fc.infiniteStream(fc.nat()), (given, draws) => {
        const { hiding, shown } = publish(given);
        fc.pre(hiding.forRanges === 0);
        const other = otherTruth(given, shown, () => draws.next().value, false);
        if (isUnlike(given, other)) others += 1;
        expect(publish(other).shown).toEqual(shown);
      }),
      runs(60),
    );
    expect(others).toBeGreaterThan(20);
  });

  it('hides what is small by the other mode, and leaves it as open as the least width asks', () => {
    fc.assert(
      fc.property(fc.oneof(table, hierarchy), (given) => {
        const { shown, audited } = publish(given, ROUND);
        expect(audited.narrow).toEqual([]);
        for (const { id, value } of given.cells) {
          if (!isSmallCount(value, ROUND)) continue;
          expect(shown.get(id)).toBeNull();
          const { least, most } = audited.ranges.get(id)!;
          expect(Math.min(most, ROUND.threshold) - Math.max(least, 1)).toBeGreaterThanOrEqual(2);
        }
      }),
      runs(25),
    );
  });
});

/** The counts of a second publication beside those of the first: one that has not changed is the same count in both. */
function twoReleases(given: Made, shown: Shown, changes: readonly (readonly [number, number])[]): Made {
  const details = given.cells.filter(({ level }) => level === 0);
  const changed = new Map(
    changes.map(([draw, value]) => [details[draw % details.length]!.id, value] as const),
  );
  const valueNow = new Map<string, number>();
  const relationOf = new Map(given.relations.map((relation) => [relation.minus[0]!, relation] as const));
  const now = (id: string, value: number): number => {
    const known = valueNow.get(id);
    if (known !== undefined) return known;
    const sum = relationOf
      .get(id)
      ?.plus.reduce(
        (so, member) => so + now(member, given.cells.find((cell) => cell.id === member)!.value),
        0,
      );
    const is = sum ?? changed.get(id) ?? value;
    valueNow.set(id, is);
    return is;
  };
  const cells: Cell[] = [];
  const nameNow = new Map<string, string>();
  for (const cell of given.cells) {
    const value = now(cell.id, cell.value);
    const isSame = value === cell.value;
    nameNow.set(cell.id, isSame ? cell.id : `now ${cell.id}`);
    const known = { least: cell.value, most: cell.value };
    cells.push({ ...cell, ...(shown.get(cell.id) === null ? { wasHidden: true } : { known }) });
    if (!isSame) cells.push({ ...cell, id: `now ${cell.id}`, value });
  }
  const later = given.relations.map(({ plus, minus }) => ({
    plus: plus.map((id) => nameNow.get(id)!),
    minus: minus.map((id) => nameNow.get(id)!),
  }));
  return { cells, relations: [...given.relations, ...later] };
}

/** What is shown where nothing is but zeros. */
const zerosOf = ({ cells }: Made): Shown =>
  new Map(cells.map(({ id, value, rest }) => [id, value === 0 && !rest ? 0 : null]));

const isUnlike = (one: Made, other: Made) =>
  other.cells.some(({ value }, at) => value !== one.cells[at]!.value);

/** Tables of which most counts are small. */
const ofFew = fc
  .constantFrom([6], [3, 3], [3, 4], [2, 2, 3])
  .chain((sizes) =>
    fc
      .array(fc.integer({ min: 0, max: 8 }), { minLength: 12, maxLength: 12 })
      .map((values) => tableOf(sizes, values)),
  );

/** Other counts that are published alike, of which small ones stay small and others stay large, or as they are. */
function otherTruth(given: Made, shown: Shown, draw: () => number, smallOnly: boolean): Made {
  const { threshold } = SUPPRESS;
  const truth = new Map(given.cells.map(({ id, value }) => [id, value]));
  const programme = programmeOf(given, shown, (id) => {
    const value = truth.get(id)!;
    if (isSmallCount(value, SUPPRESS)) return { least: 1, most: threshold };
    return smallOnly || value === 0 ? { least: value, most: value } : { least: threshold + 1, most: 2000 };
  });
  const values = solve({ ...programme, costs: programme.costs.map(() => (draw() % 7) - 3) })!;
  return { ...given, cells: given.cells.map((cell, at) => ({ ...cell, value: values[at]! })) };
}

it('makes months of every kind', () => {
  const lengths = fc.sample(months, runs(20)).map(({ cells }) => cells.length);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(12 * 15);
});
