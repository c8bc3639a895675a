import { describe, expect, it } from 'vitest';
import { audit } from '../../src/disclosure/audit.ts';
import { type Cell, membersOf, type Relation, stockFlow } from '../../src/disclosure/cell.ts';
import { chooseSecondary } from '../../src/disclosure/chooseSecondary.ts';
import { Hiding } from '../../src/disclosure/hiding.ts';
import { type DisclosurePolicy, ROUND, rangeOfShown, SUPPRESS } from '../../src/disclosure/policy.ts';
import { System } from '../../src/disclosure/system.ts';
import { solve } from './solver.ts';

/** What is published of cells: `c` where hidden; and what an attacker then knows of those. */
function published(
  cells: readonly Cell[],
  relations: readonly Relation[],
  policy: DisclosurePolicy = SUPPRESS,
) {
  const hiding = chooseSecondary(new System(cells, relations), policy, solve);
  const { narrow, ranges } = audit(hiding, solve);
  const shown = Object.fromEntries(
    hiding.system.cells.flatMap(({ id, value, rest }, at) =>
      rest ? [] : [[id, hiding.hidden[at] ? 'c' : value] as const],
    ),
  );
  return { shown, narrow, ranges: Object.fromEntries(ranges) };
}

const cell = (id: string, value: number, level = 0): Cell => ({ id, value, level });

const exactly = (value: number) => ({ least: value, most: value });

/** A share: its part, its whole, and what is left of the whole. */
const share = (part: number, whole: number): Cell[] => [
  cell('part', part),
  cell('whole', whole, 1),
  { id: 'rest', value: whole - part, level: 0, rest: { part: 'part', whole: 'whole' } },
];

describe('worked cases', () => {
  it('hides a second member where the total would give the first away', () => {
    const { shown, ranges, narrow } = published(
      [cell('F', 4), cell('M', 46), cell('total', 50, 1)],
      [membersOf('total', ['F', 'M'])],
    );
    expect(shown).toEqual({ F: 'c', M: 'c', total: 50 });
    expect(ranges).toEqual({ F: { least: 1, most: 49 }, M: { least: 1, most: 49 } });
    expect(narrow).toEqual([]);
  });

  it('hides a third where the sum pins two, and shows a true zero', () => {
    const { shown, ranges } = published(
      [cell('A', 1), cell('B', 1), cell('C', 18), cell('D', 0), cell('total', 20, 1)],
      [membersOf('total', ['A', 'B', 'C', 'D'])],
    );
    expect(shown).toEqual({ A: 'c', B: 'c', C: 'c', D: 0, total: 20 });
    for (const id of ['A', 'B', 'C']) expect(ranges[id]).toEqual({ least: 1, most: 18 });
  });

  it.each([
    [3, 57, 'c', 57],
    [54, 57, 'c', 57],
    [0, 57, 0, 57],
    [4, 4, 'c', 'c'],
    [40, 200, 40, 200],
    [57, 57, 57, 57],
  ])('shows of %i of %i: %s of %s', (part, whole, shownPart, shownWhole) => {
    const { shown, narrow } = published(share(part, whole), []);
    expect(shown).toEqual({ part: shownPart, whole: shownWhole });
    expect(narrow).toEqual([]);
  });

  it('hides what began where stock and ends would give it away', () => {
    const { shown, ranges } = published(
      [cell('before', 90, 1), cell('began', 3), cell('ended', 11), cell('now', 82, 1)],
      [stockFlow('before', 'began', 'ended', 'now')],
    );
    expect(shown).toEqual({ before: 90, began: 'c', ended: 'c', now: 82 });
    expect(ranges.began).toMatchObject({ least: 1 });
  });

  it('hides of the total too where members are too few for it', () => {
    const { shown } = published(
      [cell('A', 2), cell('B', 2), cell('C', 2), cell('total', 6, 1)],
      [membersOf('total', ['A', 'B', 'C'])],
    );
    expect(shown).toEqual({ A: 'c', B: 'c', C: 'c', total: 'c' });
  });

  it('keeps hidden what an earlier publication hid and is as it was', () => {
    // F had been 4 and is 7 now; M, which was hidden for its sake, is 46 still.
    const cells = [
      { ...cell('F then', 4), wasHidden: true },
      cell('F now', 7),
      { ...cell('M', 46), wasHidden: true },
      { ...cell('total then', 50, 1), known: exactly(50) },
      cell('total now', 53, 1),
    ];
    const relations = [membersOf('total then', ['F then', 'M']), membersOf('total now', ['F now', 'M'])];
    const { shown, narrow, ranges } = published(cells, relations);
    expect(shown).toMatchObject({ M: 'c', 'F now': 'c', 'total then': 50 });
    expect(ranges['F then']!.most).toBeGreaterThanOrEqual(5);
    expect(narrow).toEqual([]);
  });

  it('refuses where what was published gives away what must be hidden now', () => {
    const cells = [
      { ...cell('M', 46), known: exactly(46) },
      { ...cell('total', 50, 1), known: exactly(50) },
      cell('F', 4),
    ];
    expect(published(cells, [membersOf('total', ['F', 'M'])]).narrow).toEqual([
      { id: 'F', least: 4, most: 4 },
    ]);
  });

  it('tells no more of a count than an earlier publication by a milder policy has told', () => {
    // By the policy then, 1 to 3 were hidden: 4 was shown, and of B no more could be said than that it is 1 to 3.
    const cells = [
      { ...cell('A', 4), known: exactly(4) },
      { ...cell('B', 2), wasHidden: true },
      { ...cell('C', 2), wasHidden: true },
      { ...cell('total', 8, 1), known: exactly(8) },
    ];
    const { shown, narrow, ranges } = published(cells, [membersOf('total', ['A', 'B', 'C'])]);
    expect(shown).toEqual({ A: 'c', B: 'c', C: 'c', total: 8 });
    expect(ranges.B).toEqual({ least: 1, most: 3 });
    expect(narrow).toEqual([]);
  });

  it('takes a count that was shown rounded for what that tells', () => {
    const cells = [
      { ...cell('A', 8), known: rangeOfShown(8, ROUND) },
      cell('B', 3),
      { ...cell('C', 30), known: rangeOfShown(30, ROUND) },
      cell('total', 41, 1),
    ];
    const { shown, narrow, ranges } = published(cells, [membersOf('total', ['A', 'B', 'C'])]);
    expect(shown).toEqual({ A: 'c', B: 'c', C: 'c', total: 41 });
    expect(ranges).toEqual({
      A: { least: 8, most: 12 },
      B: { least: 1, most: 5 },
      C: { least: 28, most: 32 },
    });
    expect(narrow).toEqual([]);
  });

  it('shows everything else to the nearest five, half up, by the other mode', () => {
    const cells = [cell('A', 7), cell('B', 12), cell('C', 13), cell('D', 200), cell('total', 232, 1)];
    const { shown, narrow, ranges } = published(cells, [membersOf('total', ['A', 'B', 'C', 'D'])], ROUND);
    expect(shown.A).toBe('c');
    expect(narrow).toEqual([]);
    expect(ranges.A!.least).toBeLessThanOrEqual(5);
  });
});

describe('audit', () => {
  const cells = [cell('F', 4), cell('M', 46), cell('total', 50, 1)];
  const relations = [membersOf('total', ['F', 'M'])];

  it('finds what hiding small counts alone gives away', () => {
    expect(audit(new Hiding(new System(cells, relations), SUPPRESS, solve), solve).narrow).toEqual([
      { id: 'F', least: 4, most: 4 },
    ]);
  });

  it('says how much is kept', () => {
    const { shown, counts, small, secondary } = audit(
      chooseSecondary(new System(cells, relations), SUPPRESS, solve),
      solve,
    );
    expect({ shown, counts, small, secondary }).toEqual({ shown: 1, counts: 3, small: 1, secondary: 1 });
  });

  it('refuses relations that do not hold', () => {
    expect(() => new System(cells, [membersOf('total', ['M'])])).toThrow('it does not hold that M = total');
  });
});
