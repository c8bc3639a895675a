import { FIRST_SHOWN, HEAT_MAP_INDICATORS } from '../publication/heatMapIndicators.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import type { View } from '../view/view.ts';
import type { RegionData } from './region.ts';

/** An indicator of a list, with its name there. */
export interface NamedIndicator {
  definition: IndicatorDefinition;
  name: string;
}

/** Those of a list that have a figure by a breakdown. */
export function indicatorsWith(
  { definitions, figures }: Pick<RegionData, 'definitions' | 'figures'>,
  breakdown: string,
  list: readonly { indicator: string; name: string }[] = HEAT_MAP_INDICATORS,
): NamedIndicator[] {
  return list.flatMap(({ indicator, name }) => {
    const definition = definitions.find(({ id }) => id === indicator);
    return definition && figures.members(indicator, breakdown).length > 0 ? [{ definition, name }] : [];
  });
}

/** The one indicator that a view shows by a breakdown; null where none has figures by it. */
export function indicatorShown(data: RegionData, view: View, breakdown: string): IndicatorDefinition | null {
  const known = indicatorsWith(data, breakdown).map(({ definition }) => definition);
  const find = (id: string | undefined) => known.find((each) => each.id === id);
  return find(view.indicator) ?? find(FIRST_SHOWN) ?? known[0] ?? null;
}

/** The members of a breakdown of any of some indicators, in alphabetical order. */
export function membersOf(
  { figures }: RegionData,
  indicators: readonly NamedIndicator[],
  breakdown: string,
): string[] {
  const members = indicators.flatMap(({ definition }) => figures.members(definition.id, breakdown));
  return [...new Set(members)].sort();
}
