import { describe, expect, it } from 'vitest';
import { audit } from '../../src/disclosure/audit.ts';
import { chooseSecondary } from '../../src/disclosure/chooseSecondary.ts';
import { type FactKnowledge, factCells } from '../../src/disclosure/factCells.ts';
import { SUPPRESS } from '../../src/disclosure/policy.ts';
import type { CountedFigure } from '../../src/disclosure/roleCounts.ts';
import { System } from '../../src/disclosure/system.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { type Figure, figures } from './madeFigures.ts';
import { solve } from './solver.ts';

const of = (...units: [id: string, unit: IndicatorDefinition['unit']][]) =>
  units.map(([id, unit]) => ({ id, unit }));

/** What of each figure is shown, `c` where it is hidden, `w` where withheld, under `indicator month member`. */
function shown(
  rows: readonly CountedFigure[],
  definitions: Parameters<typeof factCells>[1],
  knowledge: Partial<FactKnowledge> = {},
) {
  const { cells, relations, cellOf, isWithheld } = factCells(rows, definitions, {
    policy: SUPPRESS,
    ...knowledge,
  });
  const hiding = chooseSecondary(new System(cells, relations), SUPPRESS, solve);
  expect(audit(hiding, solve).narrow).toEqual([]);
  const said = (row: CountedFigure, role: 'numerator' | 'denominator') => {
    const id = cellOf(row, role);
    if (id === null) return isWithheld(row, role) ? 'w' : row[role];
    return hiding.hidden[hiding.system.placeOf(id)] ? 'c' : row[role];
  };
  return Object.fromEntries(
    rows.map((row) => [
      `${row.indicator} ${Number(row.month.slice(5, 7))} ${row.member}`,
      [said(row, 'numerator'), ...(row.denominator === null ? [] : [said(row, 'denominator')])],
    ]),
  );
}

describe('factCells', () => {
  it('knows that members come to the whole', () => {
    const rows = figures('referrals', 0, 'sex', [
      ['Female', 4],
      ['Male', 46],
    ]);
    expect(shown(rows, of(['referrals', 'count']))).toEqual({
      'referrals 1 all': [50],
      'referrals 1 Female': ['c'],
      'referrals 1 Male': ['c'],
    });
  });

  it('hides a share of which few are left, and what would give it back', () => {
    const rows = figures('in_time', 0, 'sex', [
      ['Female', 37, 40],
      ['Male', 50, 70],
    ]);
    expect(shown(rows, of(['in_time', 'percent']))).toEqual({
      'in_time 1 all': [87, 110],
      'in_time 1 Female': ['c', 40],
      'in_time 1 Male': ['c', 70],
    });
  });

  it('takes a denominator that is another count for that count', () => {
    const members = (month: number): Figure[] => [
      ['North', month === 5 ? 4 : 20 + month],
      ['South', 40 - month],
    ];
    const months = [...Array(7).keys()];
    const rows = months.flatMap((month) => [
      ...figures('referrals', month, 'locality', members(month)),
      ...figures(
        'closed',
        month,
        'locality',
        members(month).map(([name, count]) => [name, 0, count]),
      ),
    ]);
    const said = shown(rows, of(['referrals', 'count'], ['closed', 'percent']));
    expect(said['referrals 6 North']).toEqual(['c']);
    expect(said['closed 6 North']).toEqual([0, 'c']);
    expect(said['closed 6 South']).toEqual([0, 'c']);
    expect(said['closed 5 North']).toEqual([0, 24]);
  });

  const started = ['looked_after_started', 'looked_after_ceased'] as const;
  const stock = of(
    ['children_looked_after', 'count'],
    ['looked_after_started', 'count'],
    ['looked_after_ceased', 'count'],
    ['adopted', 'percent'],
    ['remained', 'percent'],
  );
  /** Two months of a stock with its flows: what started and what ceased. */
  const stocksAndFlows = (flows: readonly (readonly [number, number])[]) =>
    [200, 200 + flows[1]![0] - flows[1]![1]].flatMap((count, month) => [
      ...figures('children_looked_after', month, 'sex', [['Female', count]]),
      ...started.flatMap((name, at) => figures(name, month, 'sex', [['Female', flows[month]![at]!]])),
    ]);

  it('knows that a stock follows from what came and went', () => {
    const rows = stocksAndFlows([
      [10, 12],
      [3, 8],
    ]);
    const said = shown(rows, stock, { wasTold: () => true });
    expect(said['looked_after_started 2 all']).toEqual(['c']);
    expect(said['looked_after_ceased 2 all']).toEqual(['c']);
    expect(said['children_looked_after 2 all']).toEqual([195]);
    expect(said['looked_after_ceased 1 all']).toEqual([12]);
  });

  it('withholds what came and went where few did, so that the stock can be shown', () => {
    const rows = stocksAndFlows([
      [10, 12],
      [3, 8],
    ]);
    expect(shown(rows, stock)).toEqual({
      'children_looked_after 1 all': [200],
      'children_looked_after 1 Female': [200],
      'looked_after_started 1 all': ['w'],
      'looked_after_started 1 Female': ['w'],
      'looked_after_ceased 1 all': ['w'],
      'looked_after_ceased 1 Female': ['w'],
      'children_looked_after 2 all': [195],
      'children_looked_after 2 Female': [195],
      'looked_after_started 2 all': ['w'],
      'looked_after_started 2 Female': ['w'],
      'looked_after_ceased 2 all': ['w'],
      'looked_after_ceased 2 Female': ['w'],
    });
  });

  it('withholds them by parts alone where many came and went', () => {
    const said = shown(
      stocksAndFlows([
        [10, 12],
        [30, 20],
      ]),
      stock,
    );
    expect(said).toMatchObject({
      'children_looked_after 2 Female': [210],
      'looked_after_started 2 all': [30],
      'looked_after_started 2 Female': ['w'],
      'looked_after_ceased 2 all': [20],
    });
  });

  it('withholds them under every other name', () => {
    const months = [...Array(7).keys()];
    const rows = months.flatMap((month) => [
      ...figures('children_looked_after', month, 'sex', [['Female', 200 + month]]),
      ...figures('looked_after_started', month, 'sex', [['Female', 9 + month]]),
      ...figures('looked_after_ceased', month, 'sex', [['Female', 8 + month]]),
      // Of all that ceased, so many by adoption, and of all, so many not: the rest of these is what ceased.
      ...figures('adopted', month, 'sex', [['Female', 0, 8 + month]]),
      ...figures('remained', month, 'sex', [['Female', 200, 208 + month]]),
    ]);
    const said = shown(rows, stock);
    expect(said['adopted 7 all']).toEqual([0, 14]);
    expect(said['adopted 7 Female']).toEqual(['w', 'w']);
    expect(said['remained 7 all']).toEqual([200, 214]);
    expect(said['remained 7 Female']).toEqual(['w', 214]);
  });

  it('knows which teams a service is made of', () => {
    const teams = figures('referrals', 0, 'team', [
      ['North 1', 3],
      ['North 2', 30],
      ['South 1', 40],
      ['South 2', 50],
    ]);
    const services = figures('referrals', 0, 'service', [
      ['North', 33],
      ['South', 90],
    ]).slice(1);
    const whole = new Map(teams.slice(1).map(({ member }) => [member, member.slice(0, 5)]));
    const said = shown([...teams, ...services], of(['referrals', 'count']), {
      nestings: [{ within: 'team', breakdown: 'service', whole }],
    });
    expect(said).toMatchObject({
      'referrals 1 North 1': ['c'],
      'referrals 1 North 2': ['c'],
      'referrals 1 South 1': [40],
      'referrals 1 North': [33],
    });
  });

  it('has no cell for money, nor for parts of a post by team', () => {
    const posts = figures('posts', 0, 'team', [
      ['North', 12.5],
      ['South', 3.2],
    ]);
    const spend = figures('spend', 0, 'team', [['North', 24_000_000, 26_000_000]]);
    const { cellOf } = factCells([...posts, ...spend], of(['posts', 'count'], ['spend', 'percent']), {
      policy: SUPPRESS,
    });
    expect(posts.map((row) => cellOf(row, 'numerator') !== null)).toEqual([true, false, false]);
    expect(spend.map((row) => cellOf(row, 'numerator'))).toEqual([null, null]);
  });
});
