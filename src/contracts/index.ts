import { auditGrades } from './audit_grades.ts';
import { auditProgress } from './audit_progress.ts';
import { careTracker } from './care_tracker.ts';
import type { Contract } from './contract.ts';
import { headlineCounts } from './headline_counts.ts';
import { improvementActions } from './improvement_actions.ts';
import { inspections } from './inspections.ts';
import { legalSummary } from './legal_summary.ts';
import { legalToIssue } from './legal_to_issue.ts';
import { panels } from './panels.ts';
import { recommendations } from './recommendations.ts';

/** Every extract that can be put in the inbox. */
export const contracts: readonly Contract[] = [
  auditGrades,
  auditProgress,
  careTracker,
  headlineCounts,
  improvementActions,
  inspections,
  legalSummary,
  legalToIssue,
  panels,
  recommendations,
];

/** The contract of that id; throws where there is none. */
export function contractOf(id: string): Contract {
  const found = contracts.find((contract) => contract.id === id);
  if (!found) throw new Error(`no contract is named ${id}`);
  return found;
}
