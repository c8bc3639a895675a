import { STOCKS_AND_FLOWS } from './knownLinks.ts';
import { parsed } from './place.ts';
import { type DisclosurePolicy, isSmallCount } from './policy.ts';
import type { Counts } from './roleCounts.ts';
import { sameCounts } from './sameCounts.ts';

/**
 * Which counts are not shown at all because they tell what came into a stock or went out of it: both flows, in every breakdown
 * that has the stock as well, and of the whole where any month of either is small. Then no month of the stock has to be
 * hidden for the sake of a flow. They are withheld under every name: as the count itself, as another indicator's
 * denominator, or as what is left of a whole.
 * @param countsOf by `indicator role` and then by place
 */
export function withheldFlows(
  countsOf: ReadonlyMap<string, Counts>,
  policy: DisclosurePolicy,
): (name: string, breakdown: string) => boolean {
  const { nameOf, restsThatAreCounts } = sameCounts(countsOf);
  const keyOf = (name: string, breakdown: string) => JSON.stringify([nameOf(name, breakdown), breakdown]);
  const withheld = new Set<string>();
  for (const { stock, ...flows } of STOCKS_AND_FLOWS) {
    const names = [flows.started, flows.ended].map((flow) => `${flow} numerator`);
    const isSmall = (name: string) =>
      [...(countsOf.get(name) ?? [])].some(
        ([place, value]) => parsed(place).breakdown === 'all' && isSmallCount(value, policy),
      );
    const places = [...(countsOf.get(`${stock} numerator`)?.keys() ?? [])];
    for (const breakdown of new Set(places.map((place) => parsed(place).breakdown))) {
      if (breakdown === 'all' && !names.some(isSmall)) continue;
      for (const name of names) withheld.add(keyOf(name, breakdown));
    }
  }
  for (const { rest, count, breakdown } of restsThatAreCounts) {
    if (withheld.has(keyOf(count, breakdown)))
      withheld.add(keyOf(rest.replace(/rest$/, 'numerator'), breakdown));
  }
  return (name, breakdown) => withheld.has(keyOf(name, breakdown));
}
