import type { IndicatorDefinition } from '../publication/tables.ts';
import { capitalise, countOf } from './countOf.ts';

/** How many indicators are defined, and of how many there is data: `9 indicators are defined; 2 have no data in …`. */
export function definitionsFinding(
  definitions: readonly Pick<IndicatorDefinition, 'id'>[],
  withData: ReadonlySet<string>,
): string {
  const verb = definitions.length === 1 ? 'is' : 'are';
  const defined = `${capitalise(countOf(definitions.length, 'indicator'))} ${verb} defined`;
  const without = definitions.filter(({ id }) => !withData.has(id)).length;
  if (definitions.length === 0) return `${defined}.`;
  if (without === 0) return `${defined}, all with data in this publication.`;
  const lacking = without === 1 ? '1 has no data' : `${without} have no data`;
  return `${defined}; ${lacking} in this publication, and ${without === 1 ? 'is' : 'are'} marked.`;
}
