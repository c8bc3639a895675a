import type { FamilyPage } from './familyPages.ts';
import type { IndicatorDefinition, Publication } from './tables.ts';

/** The indicators of a family page: by family, of each the spine first, then by title. */
export function definitionsOf({ definitions }: Publication, page: FamilyPage): IndicatorDefinition[] {
  return page.families.flatMap((id) => spineFirst(definitions.filter(({ family }) => family === id)));
}

/** Those of the spine first, then by title. */
export function spineFirst(definitions: readonly IndicatorDefinition[]): IndicatorDefinition[] {
  return [...definitions].sort(
    (a, b) => Number(b.spine) - Number(a.spine) || a.title.localeCompare(b.title, 'en-GB'),
  );
}
