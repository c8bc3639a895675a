import type { Council } from '../council/council.ts';
import { checkOn } from './careChecks.ts';
import { meetAsCoreGroup } from './coreGroups.ts';
import type { Family } from './life.ts';
import { tellLifeStory } from './lifeStory.ts';
import { goMissing } from './missing.ts';
import { makeMistakes } from './mistakes.ts';
import { bringOtherCases } from './otherCases.ts';
import { reviewChild } from './reviews.ts';
import { visitChild } from './visits.ts';

/** Fills in what goes on while a child is in need, protected or in care: it changes nothing of the story itself. */
export function fillIn(council: Council, family: Family): void {
  council.truth.add(family);
  for (const child of family.children) {
    makeMistakes(council, child);
    if (child.needs.length > 0) visitChild(council, child);
    if (child.plans.length > 0 || child.care.length > 0) reviewChild(council, child);
    if (child.plans.length > 0) meetAsCoreGroup(council, child);
    if (child.care.length === 0) continue;
    checkOn(council, child);
    tellLifeStory(council, child);
    goMissing(council, child);
    bringOtherCases(council, child);
  }
}
