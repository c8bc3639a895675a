import { beforeAll, expect, it } from 'vitest';
import { MadeUpCouncil, monthOf, type Row } from '../support/madeUpCouncil.ts';

let council: MadeUpCouncil;
beforeAll(async () => {
  council = await MadeUpCouncil.of(5, 38_100, 3);
});

const pairs = () => council.months.slice(1).map((later, at) => [council.months[at]!, later] as const);

/** By how much each list differs from the one before in how many there were in each of the four months before. */
function changes(extract: string, day: string) {
  return pairs().flatMap(([earlier, later], at) => {
    const of = (delivery: string, month: string) =>
      council.rows(delivery, extract).filter((row) => monthOf(row[day]!) === month).length;
    return council.months
      .slice(Math.max(0, at - 3), at + 1)
      .map((month) => of(later, month) - of(earlier, month))
      .filter((change) => change !== 0);
  });
}

/** Rows that a list has and the next has no more, though what both hold reaches back to their day. */
function withdrawn(extract: string, day: string, key: (row: Row) => string): number {
  return pairs().reduce((sum, [earlier, later]) => {
    const then = new Set(council.rows(later, extract).map(key));
    const recent = council.rows(earlier, extract).filter((row) => monthOf(row[day]!) === earlier);
    return sum + recent.filter((row) => !then.has(key(row))).length;
  }, 0);
}

const total = (extract: string, day: string) =>
  pairs().reduce(
    (sum, [month]) => sum + council.rows(month, extract).filter((row) => monthOf(row[day]!) === month).length,
    0,
  );

/** In how many pairs of lists, of those in which a child's row is in both, a cell is another; in per cent. */
function corrected(
  extract: string,
  day: string,
  cell: string,
  changed = (from: string, to: string) => from !== to,
) {
  let [same, other] = [0, 0];
  const last = new Map<string, string>();
  const seen = new Map<string, boolean>();
  for (const month of council.months) {
    for (const row of council.rows(month, extract)) {
      const key = `${row['Child Unique ID']} ${row[day]}`;
      const before = last.get(key);
      if (before !== undefined && changed(before, row[cell]!)) seen.set(key, true);
      else if (!seen.has(key)) seen.set(key, false);
      last.set(key, row[cell]!);
    }
  }
  for (const value of seen.values()) value ? other++ : same++;
  return (100 * other) / (same + other);
}

const REFERRED = 'Date of referral';

it('figures of past months go down as well as up when lists are corrected', () => {
  for (const [extract, day] of [
    ['referrals', REFERRED],
    ['contacts', 'Date of Contact'],
  ] as const) {
    const found = changes(extract, day);
    expect(found.filter((change) => change > 0).length).toBeGreaterThan(5);
    expect(found.filter((change) => change < 0).length).toBeGreaterThan(5);
  }
});

it('of the referrals and contacts of a month, one to four in a hundred are gone or moved a month later', () => {
  for (const [extract, day, source] of [
    ['referrals', REFERRED, 'Referral Source'],
    ['contacts', 'Date of Contact', 'Contact Source'],
  ] as const) {
    const gone = withdrawn(extract, day, (row) => `${row['Child Unique ID']} ${row[day]} ${row[source]}`);
    expect((100 * gone) / total(extract, day)).toBeGreaterThan(0.5);
    expect((100 * gone) / total(extract, day)).toBeLessThan(4);
  }
});

it('sources, teams, codes of need and ends are put right, each in about one of a hundred', () => {
  const stated = (from: string, to: string) => from !== to && !from.startsWith('N0');
  const reopened = (from: string, to: string) => from !== '' && to === '';
  const moved = (from: string, to: string) => from !== '' && to !== '' && from !== to;
  const found = {
    source: corrected('referrals', REFERRED, 'Referral Source'),
    team: corrected('referrals', REFERRED, 'Allocated Team'),
    assessing: corrected('assessments', 'Continuous Assessment Start Date', 'Allocated Team'),
    authorised: corrected(
      'assessments',
      'Continuous Assessment Start Date',
      'Continuous Assessment Date of Authorisation',
      moved,
    ),
    need: corrected('children_in_need', 'CIN Start Date', 'Primary Need Code', stated),
    reopened: corrected('children_in_need', 'CIN Start Date', 'CIN Closure Date', reopened),
  };
  for (const [what, share] of Object.entries(found)) {
    expect({ what, share, believable: share > 0.2 && share < 3 }).toEqual({ what, share, believable: true });
  }
});
