import { spineFirst } from '../../publication/definitionsOf.ts';
import { FAMILIES } from '../../publication/families.ts';
import { OFSTED_AREAS } from '../../publication/ofstedAreas.ts';
import type { IndicatorDefinition, Publication } from '../../publication/tables.ts';

/** Definitions under a name that many share. */
export interface DefinitionGroup {
  id: string;
  title: string;
  definitions: IndicatorDefinition[];
}

/** The definitions of each family that has any, in the order of families; of each the spine first, then by title. */
export function groupByFamily({ definitions }: Publication): DefinitionGroup[] {
  return Object.entries(FAMILIES)
    .map(([id, title]) => ({
      id,
      title,
      definitions: spineFirst(definitions.filter(({ family }) => family === id)),
    }))
    .filter((group) => group.definitions.length > 0);
}

/** The definitions of each of Ofsted's nine areas, also of one that none tells of. */
export function groupByArea({ definitions }: Publication): DefinitionGroup[] {
  return Object.entries(OFSTED_AREAS).map(([id, title]) => ({
    id,
    title,
    definitions: spineFirst(definitions.filter(({ areas }) => areas.includes(id))),
  }));
}

/** The few that are looked at first, in the order of families. */
export function spineOf(publication: Publication): IndicatorDefinition[] {
  return groupByFamily(publication).flatMap((group) => group.definitions.filter(({ spine }) => spine));
}

/** The ids of the indicators of which this publication has any row. */
export function idsWithData({ figures }: Publication): Set<string> {
  return new Set(figures.indicators());
}
