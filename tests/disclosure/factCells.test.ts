import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/calendar/isoDate.ts';
import { audit } from '../../src/disclosure/audit.ts';
import { chooseSecondary } from '../../src/disclosure/chooseSecondary.ts';
import { factCells } from '../../src/disclosure/factCells.ts';
import { SUPPRESS } from '../../src/disclosure/policy.ts';
import { System } from '../../src/disclosure/system.ts';
import type { IndicatorDefinition, IndicatorRow } from '../../src/publication/tables.ts';
import { solve } from './solver.ts';

type Figure = [member: string, numerator: number, denominator?: number];

/** The figures of an indicator in a month: the whole, which the members come to, and the members. */
function figures(
  indicator: string,
  month: number,
  breakdown: string,
  members: readonly Figure[],
): IndicatorRow[] {
  const row = (
    name: string,
    member: string,
    numerator: number,
    denominator: number | null,
  ): IndicatorRow => ({
    indicator,
    month: addMonths('2026-01-01', month),
    breakdown: name,
    member,
    numerator,
    denominator,
    value: null,
    provisional: false,
  });
  const sum = (at: 1 | 2) => members.reduce((so, figure) => so + (figure[at] ?? 0), 0);
  return [
    row('all', 'all', sum(1), members[0]![2] === undefined ? null : sum(2)),
    ...members.map(([member, numerator, denominator = null]) =>
      row(breakdown, member, numerator, denominator),
    ),
  ];
}

const of = (...units: [id: string, unit: IndicatorDefinition['unit']][]) =>
  units.map(([id, unit]) => ({ id, unit }));

/** What of each figure is shown, `c` where it is hidden, under `indicator month member`. */
function shown(rows: readonly IndicatorRow[], ...[definitions, nestings = []]: Rest) {
  const { cells, relations, cellOf } = factCells(rows, definitions, nestings);
  const hiding = chooseSecondary(new System(cells, relations), SUPPRESS, solve);
  expect(audit(hiding, solve).narrow).toEqual([]);
  const isHidden = (id: string | null) => id !== null && hiding.hidden[hiding.system.placeOf(id)];
  return Object.fromEntries(
    rows.map((row) => [
      `${row.indicator} ${Number(row.month.slice(5, 7))} ${row.member}`,
      [
        isHidden(cellOf(row, 'numerator')) ? 'c' : row.numerator,
        ...(row.denominator === null ? [] : [isHidden(cellOf(row, 'denominator')) ? 'c' : row.denominator]),
      ],
    ]),
  );
}
type Rest = [Parameters<typeof factCells>[1], Parameters<typeof factCells>[2]?];

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

  it('knows that a stock follows from what came and went', () => {
    const stocks = [200, 195];
    const flows: [number, number][] = [
      [10, 12],
      [3, 8],
    ];
    const rows = [0, 1].flatMap((month) => [
      ...figures('children_looked_after', month, 'sex', [['Female', stocks[month]!]]),
      ...figures('looked_after_started', month, 'sex', [['Female', flows[month]![0]]]),
      ...figures('looked_after_ceased', month, 'sex', [['Female', flows[month]![1]]]),
    ]);
    const said = shown(
      rows,
      of(
        ['children_looked_after', 'count'],
        ['looked_after_started', 'count'],
        ['looked_after_ceased', 'count'],
      ),
    );
    expect(said['looked_after_started 2 all']).toEqual(['c']);
    expect(said['looked_after_ceased 2 all']).toEqual(['c']);
    expect(said['children_looked_after 2 all']).toEqual([195]);
    expect(said['looked_after_ceased 1 all']).toEqual([12]);
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
    const said = shown([...teams, ...services], of(['referrals', 'count']), [
      { within: 'team', breakdown: 'service', whole },
    ]);
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
    const { cellOf } = factCells([...posts, ...spend], of(['posts', 'count'], ['spend', 'percent']), []);
    expect(posts.map((row) => cellOf(row, 'numerator') !== null)).toEqual([true, false, false]);
    expect(spend.map((row) => cellOf(row, 'numerator'))).toEqual([null, null]);
  });
});
