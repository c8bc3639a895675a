import type { Family } from '../lives/life.ts';
import { showAdopters } from './adopters.ts';
import { showAdoption } from './adoption.ts';
import { showAssessments } from './assessments.ts';
import { showCareLeavers } from './careLeavers.ts';
import {
  showEducationPlans,
  showHealthChecks,
  showLifeStoryWork,
  showMissingEpisodes,
} from './careRecords.ts';
import { showChildProtection } from './childProtection.ts';
import { showChildrenInNeed } from './childrenInNeed.ts';
import { showChildrenLookedAfter } from './childrenLookedAfter.ts';
import { showContactDecisions } from './contactDecisions.ts';
import { showContacts } from './contacts.ts';
import { countForPapers } from './countForPapers.ts';
import { showEarlyHelp } from './earlyHelp.ts';
import { showCourtDirections, showLegalCases, showPreProceedings } from './legal.ts';
import { showOffice } from './office.ts';
import { showPlacementOrderReviews } from './placementOrderReviews.ts';
import { showReferrals } from './referrals.ts';
import { showCoreGroups, showReviews } from './reviews.ts';
import { showSection47 } from './section47.ts';
import { showReturns } from './ssda903.ts';
import { showStrategyDiscussions } from './strategyDiscussions.ts';
import type { ChildView, FamilyView, Showing } from './view.ts';
import { showVisits } from './visits.ts';

const OF_A_CHILD: readonly ChildView[] = [
  showContacts,
  showEarlyHelp,
  showReferrals,
  showAssessments,
  showSection47,
  showChildrenInNeed,
  showChildProtection,
  showChildrenLookedAfter,
  showCareLeavers,
  showAdoption,
  showAdopters,
  showContactDecisions,
  showStrategyDiscussions,
  showVisits,
  showReviews,
  showCoreGroups,
  showHealthChecks,
  showEducationPlans,
  showLifeStoryWork,
  showMissingEpisodes,
  showPlacementOrderReviews,
  showReturns,
  showOffice,
];

const OF_A_FAMILY: readonly FamilyView[] = [showLegalCases, showCourtDirections, showPreProceedings];

/** Writes every row that a family has in any extract. */
export function showFamily(family: Family, showing: Showing): void {
  for (const child of family.children) for (const show of OF_A_CHILD) show(child, showing);
  for (const show of OF_A_FAMILY) show(family, showing);
  countForPapers(family, showing);
}
