import { area, areasLead } from './area.ts';
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
import { weekFamily } from './weekFamily.ts';
import { weekLead, weekOverdue } from './weekOverdue.ts';

/** Every region by the name that a page marks it with. */
export const REGIONS = {
  area,
  'areas-lead': areasLead,
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
  'week-family': weekFamily,
  'week-lead': weekLead,
  'week-overdue': weekOverdue,
} satisfies Readonly<Record<string, Region>>;

export type RegionName = keyof typeof REGIONS;
