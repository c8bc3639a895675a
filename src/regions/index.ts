import { bars } from './bars.ts';
import { changes } from './changes.ts';
import { familyTable } from './familyTable.ts';
import { multiples } from './multiples.ts';
import { processRegion } from './process.ts';
import type { Region } from './region.ts';
import { scorecard } from './scorecard.ts';

/** Every region by the name that a page marks it with. */
export const REGIONS = {
  bars,
  changes,
  'family-table': familyTable,
  multiples,
  process: processRegion,
  scorecard,
} satisfies Readonly<Record<string, Region>>;

export type RegionName = keyof typeof REGIONS;
