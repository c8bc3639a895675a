import { MADE_UP_CHILD } from '../../../src/contracts/shared/madeUpChild.ts';
import type { Stream } from '../random/stream.ts';
import { addMonths, type Day } from '../time/days.ts';
import type { Child, Family } from './life.ts';

const ETHNICITIES = [
  ['WBRI', 78],
  ['WOTH', 5],
  ['MWBC', 2],
  ['MWAS', 2],
  ['MOTH', 2],
  ['BAFR', 2],
  ['APKN', 2],
  ['AIND', 1],
  ['ABAN', 1],
  ['AOTH', 1],
  ['WROM', 1],
  ['NOBT', 2],
  ['REFU', 1],
] as const;

/** A child of a family that first comes to the council on a day: somebody of 0 to 16, or not born yet. */
export function newChild(family: Family, serial: number, first: number, draw: Stream, day: Day): Child {
  const unborn = draw.chance(0.03);
  const months = draw.chance(0.18) ? draw.int(0, 11) : draw.int(0, 16 * 12);
  const born = unborn ? day + draw.int(20, 190) : addMonths(day, -months) - draw.int(0, 27);
  return blankChild(family, serial, first, draw, born);
}

/** A child who was born on a day, with nothing in its records. */
export function blankChild(family: Family, serial: number, first: number, draw: Stream, born: Day): Child {
  return {
    id: `${MADE_UP_CHILD}${first + serial}`,
    serial,
    family,
    sex: draw.chance(0.52) ? 'M' : 'F',
    ethnicity: draw.weighted(ETHNICITIES),
    born,
    disabled: draw.chance(0.09),
    contacts: [],
    earlyHelp: [],
    referrals: [],
    assessments: [],
    strategies: [],
    section47: [],
    needs: [],
    plans: [],
    care: [],
    visits: [],
    reviews: [],
    health: [],
    coreGroups: [],
    education: [],
    lifeStory: [],
    missing: [],
    adoption: [],
    leaver: null,
  };
}
