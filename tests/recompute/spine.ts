import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { project } from '../support/sandbox.ts';
import { assessmentsInTime } from './assessments.ts';
import { careLeaversInSuitableAccommodation } from './careLeavers.ts';
import { careProceedingsInTime } from './careProceedings.ts';
import { DESCRIBING } from './children.ts';
import { earlyHelpOpen } from './earlyHelp.ts';
import type { Definition } from './figures.ts';
import { contacts, contactsDecidedInTime, referrals, reReferrals } from './frontDoor.ts';
import { healthAssessmentsInTime } from './healthAssessments.ts';
import { childrenLookedAfter, lookedAfterStarted, lookedAfterThreePlacements } from './lookedAfter.ts';
import { lookedAfterReviewsInTime, lookedAfterVisitsInTime } from './lookedAfterPlans.ts';
import { childProtectionPlans, childrenInNeed } from './needAndProtection.ts';
import { childProtectionVisitsInTime } from './protectionVisits.ts';
import { returnInterviewsInTime } from './returnInterviews.ts';
import { conferencesInTime, section47Enquiries } from './section47.ts';
import { averageCaseload, supervisionInTime } from './staff.ts';
import type { Recomputed } from './told.ts';

/** Every indicator of the spine, and others whose rules are as intricate, worked out anew. */
export const RECOMPUTED: readonly Recomputed[] = [
  contacts,
  contactsDecidedInTime,
  earlyHelpOpen,
  referrals,
  reReferrals,
  assessmentsInTime,
  section47Enquiries,
  conferencesInTime,
  childrenInNeed,
  childProtectionPlans,
  childProtectionVisitsInTime,
  childrenLookedAfter,
  lookedAfterStarted,
  lookedAfterThreePlacements,
  lookedAfterReviewsInTime,
  lookedAfterVisitsInTime,
  healthAssessmentsInTime,
  returnInterviewsInTime,
  careLeaversInSuitableAccommodation,
  careProceedingsInTime,
  averageCaseload,
  supervisionInTime,
];

/** Every table that is read for them. */
export const TABLES: readonly string[] = [
  ...new Set([
    ...RECOMPUTED.flatMap(({ needs }) => needs),
    ...DESCRIBING,
    'clean.strategy_discussions',
    'ledger.files',
    'ledger.deliveries',
    'reference.teams',
    'reference.thresholds',
  ]),
];

/**
 * What the comments of indicator files define for those that are worked out anew; their queries are not looked at.
 * Throws where one of the spine is not among them.
 */
export function readDefinitions(): Definition[] {
  const folder = join(project, 'pipeline', 'indicators');
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return parse(text.slice(text.indexOf('/*') + 2, text.indexOf('*/')));
    });
  const isRecomputed = (id: string) => RECOMPUTED.some((each) => each.id === id);
  const missing = all.find(({ id, spine }) => spine && !isRecomputed(id));
  if (missing) throw new Error(`${missing.id} is in the spine and not worked out anew: add it to spine.ts`);
  return all.filter(({ id }) => isRecomputed(id));
}
