import { Stream } from '../random/stream.ts';
import { addMonths, type Day, monthOfYear } from '../time/days.ts';
import { monthIndex, type Parameters, type Timeline } from '../time/timeline.ts';
import { type Planted, plantEvents } from './planted.ts';
import { staffTeam, type Team } from './staff.ts';
import { LOCALITIES, TEAMS, type TeamKind } from './teams.ts';
import { Truth } from './truth.ts';

/** A council of no county: its teams, and all that its children's lives depend on. */
export interface Council {
  name: string;
  /** From 0; several councils are written side by side. */
  index: number;
  seed: number;
  /** Its size by that of a county of 38,100 children. */
  scale: number;
  timeline: Timeline;
  teams: readonly Team[];
  planted: Planted;
  /** What its lives hold, counted as they are told. */
  truth: Truth;
}

export const CALIBRATED_AT = 38_100;

export function foundCouncil(parameters: Parameters, timeline: Timeline, index: number): Council {
  const seed = (parameters.seed + Math.imul(index, 0x9e3779b1)) | 0;
  const scale = parameters.children / CALIBRATED_AT;
  let workers = 0;
  const teams = TEAMS.map((plan, at) =>
    staffTeam(plan, at, scale, timeline.ends.length, seed, () => ++workers),
  );
  const name = index === 0 ? 'Exampleshire' : `Exampleshire ${index + 1}`;
  const truth = new Truth(timeline, teams);
  return { name, index, seed, scale, timeline, teams, planted: plantEvents(timeline), truth };
}

/** The team that does this in a locality; where there are several without one, by the child. */
export function teamFor({ teams }: Council, kind: TeamKind, locality: string, child: number): Team {
  const own = teams.filter((team) => team.kind === kind);
  return own.find((team) => team.locality === locality) ?? own[child % own.length]!;
}

/** How much longer things take with a team on a day; before the time written, as long as they usually do. */
export function strainOn({ timeline }: Council, team: Team, day: Day): number {
  if (day < timeline.from) return team.pace;
  return team.strain[Math.min(timeline.ends.length - 1, monthIndex(timeline, day))]!;
}

/** New families by month, of the mean: fewer in school holidays, when schools see no child. */
const SEASON = [1.04, 1.0, 1.14, 0.9, 1.08, 1.12, 1.08, 0.72, 1.05, 1.08, 1.12, 0.67];

/** How many families first come to the council in the month that begins on a day, by locality. */
export function arrivals(council: Council, first: Day, perYear: number): number[] {
  const { surge } = council.planted;
  const draw = new Stream(council.seed, `arrivals:${first}`);
  const expected = ((perYear * council.scale) / 12 / LOCALITIES.length) * SEASON[monthOfYear(first) - 1]!;
  return LOCALITIES.map((locality) => {
    const surges = locality === surge.locality && surge.from < addMonths(first, 1) && first <= surge.to;
    return draw.events(expected * (surges ? surge.factor : 1));
  });
}
