import { showAuditReports } from './auditReports.ts';
import { showHeadlineCounts } from './headlineCounts.ts';
import { showImprovementPlan } from './improvementPlan.ts';
import { showInspections } from './inspections.ts';
import { showLegalReport } from './legalReport.ts';
import { showPanelMeetings, showPanels } from './panels.ts';
import { showRecommendations } from './recommendations.ts';
import type { Showing } from './view.ts';

/** Writes the tables of the council's papers, month by month, once every family has been counted. */
export function showPapers(showing: Showing): void {
  showLegalReport(showing);
  showHeadlineCounts(showing);
  showAuditReports(showing);
  showImprovementPlan(showing);
  showRecommendations(showing);
  showInspections(showing);
  showPanels(showing);
  showPanelMeetings(showing);
}
