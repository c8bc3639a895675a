import type { FamilyChart, FamilyPage } from './familyPages.ts';
import type { IndicatorDefinition } from './tables.ts';

/** The charts of a page that these indicators can fill: a council may leave indicators out of its own copy. */
export function chartsOf(page: FamilyPage, definitions: readonly IndicatorDefinition[]): FamilyChart[] {
  return page.charts.filter(({ of }) => {
    const [indicator, breakdown] = of.split(':');
    const found = definitions.find(({ id }) => id === indicator);
    return found && (breakdown === undefined || found.breakdowns.includes(breakdown));
  });
}
