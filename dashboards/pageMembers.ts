import { FAMILY_PAGES } from '../src/publication/familyPages.ts';
import type { Publication } from '../src/publication/tables.ts';

/** Of each file in this folder that stands for several pages, which they are. */
export function pageMembers({ definitions }: Publication): Record<string, string[]> {
  return {
    'families/[page]': FAMILY_PAGES.map(({ id }) => id),
    'indicators/[indicator]': definitions.map(({ id }) => id),
  };
}
