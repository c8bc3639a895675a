import { beforeAll, describe, expect, it } from 'vitest';
import { dayIn, MadeUpCouncil, monthOf } from '../support/madeUpCouncil.ts';
import { rankCorrelation } from '../support/rankCorrelation.ts';
import { assessmentDays, caseloads } from '../support/teamMonths.ts';

const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;

/** Whether each visit was late, 1 or 0, by `team month` in which they were due. */
function visitsLate(council: MadeUpCouncil): Map<string, number[]> {
  const late = new Map<string, number[]>();
  for (const row of council.rows(council.months.at(-1)!, 'visits')) {
    const made = dayIn(row['Date of visit']);
    if (made === null) continue;
    const key = `${row.Team} ${monthOf(row['Visit due']!)}`;
    late.set(key, [...(late.get(key) ?? []), made > dayIn(row['Visit due'])! ? 1 : 0]);
  }
  return late;
}

/** Caseload and delay of the months of one team; the last three are left out, as their cases are not done yet. */
function pairsOf(
  council: MadeUpCouncil,
  team: string,
  delays: Map<string, number[]>,
  loads: Map<string, number>,
) {
  return council.months.slice(0, -3).flatMap((month) => {
    const delay = delays.get(`${team} ${month}`);
    const load = loads.get(`${team} ${month}`);
    return delay && load !== undefined ? [[load, mean(delay)] as const] : [];
  });
}

const localTeams = (council: MadeUpCouncil, kind: string) =>
  [...new Set(council.rows(council.months[0]!, 'workforce').map((row) => row.Team!))].filter((team) =>
    team.endsWith(kind),
  );

/**
 * Of 57 months that have nothing to do with each other, one pair of series in a million correlates by more than 0.6;
 * what is left below 1 is the chance of some eighteen families a month.
 */
const NO_CHANCE = 0.6;

describe.each([1, 2, 3])('of seed %i', (seed) => {
  let council: MadeUpCouncil;
  let loads: Map<string, number>;
  beforeAll(async () => {
    council = await MadeUpCouncil.of(seed);
    loads = caseloads(council);
  });

  it('assessments take longer in the months in which a team holds more cases', () => {
    const days = assessmentDays(council);
    const found = localTeams(council, 'Assessment').map((team) =>
      rankCorrelation(pairsOf(council, team, days, loads)),
    );
    expect(Math.min(...found)).toBeGreaterThan(NO_CHANCE);
  });

  it('teams differ: where the pace is slower, assessments take weeks longer and more are late', () => {
    const days = assessmentDays(council);
    const allOf = (team: string) => council.months.flatMap((month) => days.get(`${team} ${month}`) ?? []);
    const inTime = (team: string) => mean(allOf(team).map((each) => (each <= 45 ? 1 : 0)));
    expect(mean(allOf('Middlequill Assessment'))).toBeGreaterThan(mean(allOf('Overquill Assessment')) + 5);
    expect(inTime('Middlequill Assessment')).toBeLessThan(inTime('Overquill Assessment') - 0.1);
  });

  it('visits are late more often in the months in which a team holds more cases', () => {
    const late = visitsLate(council);
    const found = localTeams(council, 'Safeguarding').map((team) =>
      rankCorrelation(pairsOf(council, team, late, loads)),
    );
    expect(Math.min(...found)).toBeGreaterThan(NO_CHANCE);
  });
});
