import { describe, expect, it } from 'vitest';
import { type HiddenFigures, hideFigures } from '../../src/disclosure/hideFigures.ts';
import { SUPPRESS } from '../../src/disclosure/policy.ts';
import { Told, type ToldCount } from '../../src/disclosure/told.ts';
import { figures } from './madeFigures.ts';
import { solve } from './solver.ts';

const definitions = [{ id: 'referrals', unit: 'count' as const }];
const hide = (rows: ReturnType<typeof figures>, told: readonly ToldCount[] = []): HiddenFigures =>
  hideFigures(rows, definitions, { policy: SUPPRESS, nestings: [], told: new Told(told), solve });

/** That the whole was told as it is. */
const whole = (count: number, isSame = true): ToldCount => ({
  indicator: 'referrals',
  month: '2026-01-01',
  breakdown: 'all',
  member: 'all',
  part: 'numerator',
  least: count,
  most: count,
  isSame,
});

const shown = (rows: ReturnType<typeof figures>, { isHidden }: HiddenFigures) =>
  rows.map((row) => (isHidden(row, 'numerator') ? 'c' : row.numerator));

describe('hideFigures', () => {
  const rows = figures('referrals', 0, 'sex', [
    ['Female', 1],
    ['Male', 4],
    ['Not recorded', 1],
    ['Other', 0],
  ]);

  it('hides a whole that would narrow its parts', () => {
    const found = hide(rows);
    expect(shown(rows, found)).toEqual(['c', 'c', 'c', 'c', 0]);
    expect(found.audited.narrow).toEqual([]);
  });

  it('withholds the parts, zeros among them, where the whole was told already', () => {
    const found = hide(rows, [whole(6)]);
    expect(shown(rows, found)).toEqual([6, 'c', 'c', 'c', 'c']);
    expect(found.audited.narrow).toEqual([]);
    expect(rows.map((row) => found.placeOf(row, 'numerator') === null)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('hides the whole where it was another when it was told', () => {
    expect(shown(rows, hide(rows, [whole(9, false)]))).toEqual(['c', 'c', 'c', 'c', 0]);
  });

  it('goes by what was told of parts, and withholds them where one more would be told', () => {
    const told = rows.map((row): ToldCount => {
      const { indicator, month, breakdown, member, numerator } = row;
      const isShown = member === 'all' || numerator !== 1;
      const count = isShown ? numerator : null;
      return {
        indicator,
        month,
        breakdown,
        member,
        part: 'numerator',
        least: count,
        most: count,
        isSame: true,
      };
    });
    // Male was shown: of the two hidden ones no more is known than that each is 1, as it was then.
    const before = hide(rows, told);
    expect(shown(rows, before)).toEqual([6, 'c', 'c', 'c', 0]);
    expect(before.audited.narrow).toEqual([]);
    const other = hide(
      rows,
      told.filter(({ member }) => member !== 'Female'),
    );
    expect(other.audited.narrow.map(({ id }) => id)).toEqual([]);
    expect(shown(rows, other)[0]).toBe(6);
  });
});
