import { beforeAll, describe, expect, it } from 'vitest';
import { chance } from '../../pipeline/synthesise/chance.ts';
import { plantEvents } from '../../pipeline/synthesise/council/planted.ts';
import { dayOf, monthName } from '../../pipeline/synthesise/time/days.ts';
import { timelineOf } from '../../pipeline/synthesise/time/timeline.ts';
import { dayIn, MadeUpCouncil, monthOf, type Row } from '../support/madeUpCouncil.ts';
import { assessmentDays, caseloads } from '../support/teamMonths.ts';
import { xmr } from '../support/xmr.ts';

const planted = plantEvents(
  timelineOf({ seed: 1, children: 38_100, years: 5, to: dayOf(2026, 10, 31), authorities: 1 }),
);
const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;

/** How many there are of each month. */
function perMonth(council: MadeUpCouncil, months: readonly string[]): number[] {
  return council.months.map((month) => months.filter((each) => each === month).length);
}

/** Of each month, the share in per cent of the rows that are of a kind. */
function shares(council: MadeUpCouncil, rows: readonly Row[], day: string, is: (row: Row) => boolean) {
  const all = perMonth(
    council,
    rows.map((row) => monthOf(row[day]!)),
  );
  const some = perMonth(
    council,
    rows.filter(is).map((row) => monthOf(row[day]!)),
  );
  return some.map((count, at) => (100 * count) / all[at]!);
}

/** Every referral once, as the last list that holds it has it. */
function referrals(council: MadeUpCouncil): Row[] {
  const found = new Map<string, Row>();
  for (const month of council.months) {
    for (const row of council.rows(month, 'referrals')) {
      found.set(`${row['Child Unique ID']} ${row['Date of referral']}`, row);
    }
  }
  return [...found.values()];
}

const visitsOf = (council: MadeUpCouncil, delivery: string, team: string) =>
  perMonth(
    council,
    council
      .rows(delivery, 'visits')
      .filter((row) => row.Team === team && row['Date of visit'])
      .map((row) => monthOf(row['Date of visit']!)),
  );

describe.each([1, 2, 3])('of seed %i', (seed) => {
  let council: MadeUpCouncil;
  let decisions: Row[];
  beforeAll(async () => {
    council = await MadeUpCouncil.of(seed);
    decisions = council.rows(council.months.at(-1)!, 'contact_decisions');
  });
  const at = (month: string) => council.months.indexOf(month);
  const referred = (row: Row) => row.Decision === 'Referral';

  it('the process change is a shift downwards in the share of contacts that become referrals', () => {
    const from = at(monthName(planted.processChange.from));
    const surge = at(monthName(planted.surge.from));
    const series = shares(council, decisions, 'Contact received at', referred);
    const { oneSide, mean: middle } = xmr(series);
    const below = oneSide.filter((place) => series[place]! < middle);
    // The run begins in one of the first three months; seven of it come before the surge drives it up.
    expect(below[0]).toBeGreaterThanOrEqual(from - 1);
    expect(below[0]).toBeLessThanOrEqual(from + 2);
    expect(below.filter((place) => place < surge).length).toBeGreaterThanOrEqual(7);
  });

  it('the surge is beyond the limits: contacts of all, referrals of its locality, and of no other', () => {
    const months = [planted.surge.from, planted.surge.to].map((day) => at(monthName(day)));
    const inSurge = (place: number) => place >= months[0]! && place <= months[1]!;
    const contacts = perMonth(
      council,
      decisions.map((row) => monthOf(row['Contact received at']!)),
    );
    const high = (series: readonly number[]) =>
      xmr(series).outside.filter((place) => series[place]! > mean(series));
    expect(high(contacts).filter(inSurge).length).toBeGreaterThanOrEqual(2);
    expect(high(contacts).filter((place) => !inSurge(place))).toEqual([]);
    const of = (team: string) =>
      perMonth(
        council,
        referrals(council)
          .filter((row) => row['Allocated Team'] === team)
          .map((row) => monthOf(row['Date of referral']!)),
      );
    const teams = [...new Set(referrals(council).map((row) => row['Allocated Team']!))];
    for (const team of teams) {
      const found = high(of(team)).filter(inSurge).length;
      if (team.startsWith(planted.surge.locality)) expect(found).toBeGreaterThanOrEqual(2);
      else expect({ team, found }).toEqual({ team, found: 0 });
    }
  });

  it('the surge strains its team: more cases for each worker in post, and assessments that take longer', () => {
    const team = `${planted.surge.locality} Assessment`;
    const from = at(monthName(planted.surge.from));
    const loads = caseloads(council);
    const series = council.months.map((month) => loads.get(`${team} ${month}`)!);
    const beyond = xmr(series).outside.filter((place) => series[place]! > mean(series));
    expect(beyond.some((place) => place >= from && place <= from + 3)).toBe(true);
    const days = assessmentDays(council);
    const begun = (months: readonly string[]) =>
      mean(months.flatMap((month) => days.get(`${team} ${month}`) ?? []));
    expect(begun(council.months.slice(from + 1, from + 3))).toBeGreaterThan(
      1.2 * begun(council.months.slice(0, from)),
    );
  });

  it('the backlog is beyond the limits in the list of the time, and filled in by later ones', () => {
    const { team, from } = planted.backlog;
    const month = monthName(from);
    const until = at(month) + 1;
    const then = visitsOf(council, month, team).slice(0, until);
    const later = visitsOf(council, council.months.at(-1)!, team).slice(0, until);
    expect(xmr(then).outside).toContain(until - 1);
    expect(then.at(-1)).toBeLessThan(mean(then) / 4);
    expect(later.at(-1)).toBeGreaterThan(3 * then.at(-1)!);
    expect(later.slice(0, -3)).toEqual(then.slice(0, -3));
    // A team without a backlog has most of the month in the list of that month, however many visits it makes by then.
    const other = team.replace(/^.* /, 'Overquill ');
    const known = (delivery: string) => visitsOf(council, delivery, other)[until - 1]!;
    expect(known(month)).toBeGreaterThan(0.6 * known(council.months.at(-1)!));
  });

  it('the backlog shows in the last visits of children on protection plans, delivery by delivery', () => {
    const seen = council.months.map((month) => {
      const plans = council
        .rows(month, 'child_protection')
        .filter((row) => row['Allocated Team'] === planted.backlog.team)
        .filter((row) => row['Child Protection Plan End Date'] === '');
      const asAt = dayIn(council.rows(month, 'workforce')[0]!['As at'])!;
      const recent = plans.filter(
        (row) => asAt - (dayIn(row['Date of the Last Statutory Visit']) ?? 0) <= 35,
      );
      return (100 * recent.length) / plans.length;
    });
    const { outside } = xmr(seen);
    expect(outside).toContain(at(monthName(planted.backlog.from)));
    expect(outside).not.toContain(council.months.length - 1);
  });

  it('fewer contacts come in the months of school holidays', () => {
    const contacts = perMonth(
      council,
      decisions.map((row) => monthOf(row['Contact received at']!)),
    );
    const holidays = council.months.map((month) => month.endsWith('-08') || month.endsWith('-12'));
    const inHolidays = contacts.filter((_, place) => holidays[place]);
    const inTerm = contacts.filter((_, place) => !holidays[place]);
    expect(mean(inHolidays)).toBeLessThan(0.92 * mean(inTerm));
  });

  it('where nothing was planted, charts signal no more than they do of the same months shuffled', () => {
    const all = referrals(council);
    const quiet = [
      shares(council, decisions, 'Contact received at', (row) => row['Contact source'] === 'Police'),
      shares(council, all, 'Date of referral', (row) => row['Referral NFA?'] === 'a) Yes'),
      shares(council, all, 'Date of referral', (row) => row.Gender === 'a) Male'),
    ];
    const signals = (of: readonly (readonly number[])[]) =>
      of.map(xmr).reduce((sum, { outside, oneSide }) => sum + outside.length + oneSide.length, 0);
    const draw = chance(seed, 'shuffled');
    const byChance = Array.from({ length: 400 }, () =>
      signals(quiet.map((series) => draw.shuffle(series))),
    ).sort((a, b) => a - b);
    // One in a hundred may have more.
    expect(signals(quiet)).toBeLessThanOrEqual(byChance[395]!);
  });
});
