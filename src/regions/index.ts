import { bars } from './bars.ts';
import { changes } from './changes.ts';
import { familyTable } from './familyTable.ts';
import { heatCaseload } from './heatCaseload.ts';
import { heatLocality } from './heatLocality.ts';
import { heatMonthIndicator } from './heatMonthIndicator.ts';
import { heatMonthTeam } from './heatMonthTeam.ts';
import { heatTeamIndicator } from './heatTeamIndicator.ts';
import { multiples } from './multiples.ts';
import { processRegion } from './process.ts';
import type { Region } from './region.ts';
import { scorecard } from './scorecard.ts';

/** Every region by the name that a page marks it with. */
export const REGIONS = {
  bars,
  changes,
  'family-table': familyTable,
  'heat-caseload': heatCaseload,
  'heat-locality': heatLocality,
  'heat-month-indicator': heatMonthIndicator,
  'heat-month-team': heatMonthTeam,
  'heat-team-indicator': heatTeamIndicator,
  multiples,
  process: processRegion,
  scorecard,
} satisfies Readonly<Record<string, Region>>;

export type RegionName = keyof typeof REGIONS;
