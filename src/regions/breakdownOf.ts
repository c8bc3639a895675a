import type { IndicatorDefinition } from '../publication/tables.ts';
import type { RegionData } from './region.ts';

/** What `of` names: an indicator of the region and one of its breakdowns, as `referrals:source`. Throws where it does not. */
export function breakdownOf(
  { definitions }: RegionData,
  of: string,
): { definition: IndicatorDefinition; breakdown: string } {
  const [id, breakdown = ''] = of.split(':');
  const definition = definitions.find((each) => each.id === id);
  if (!definition?.breakdowns.includes(breakdown)) {
    throw new Error(`"${of}" names no breakdown of an indicator of this region: write it as referrals:team`);
  }
  return { definition, breakdown };
}
