import type { Cell, Relation } from './cell.ts';
import { type DisclosurePolicy, isSmallCount } from './policy.ts';

/** A relation by the places of its cells: the cells, each with its sign, come to 0, or with `isEqual` false to 0 or more. */
export interface PlacedRelation {
  cells: readonly number[];
  signs: readonly (1 | -1)[];
  isEqual: boolean;
}

/** Beyond it no count is looked for: an attacker may take any council to have fewer children. */
export const MOST = 1_000_000;

/**
 * Cells and relations by place. Cells stand in the order of their ids, relations in that of their cells, so that nothing
 * depends on the order in which they were handed in.
 */
export class System {
  readonly cells: readonly Cell[];
  readonly relations: readonly PlacedRelation[];
  /** The relations of each cell. */
  readonly of: readonly (readonly number[])[];
  /** What is hidden together with each cell: the rests that could be worked out from it. */
  readonly rests: readonly (readonly number[])[];
  private readonly places: ReadonlyMap<string, number>;

  /** Throws where two cells have an id, a value is no count, or a relation names a cell that is none. */
  constructor(cells: readonly Cell[], relations: readonly Relation[]) {
    this.cells = [...cells].sort((a, b) => order(a.id, b.id));
    const places = new Map<string, number>();
    for (const [place, { id, value }] of this.cells.entries()) {
      if (places.has(id)) throw new Error(`two cells are "${id}"`);
      if (!Number.isInteger(value) || value < 0 || value > MOST)
        throw new Error(`"${id}" is no count: ${value}`);
      places.set(id, place);
    }
    this.places = places;
    const rests = this.cells.flatMap(({ id, rest }) => (rest ? [{ id, ...rest }] : []));
    const all = [
      ...relations,
      ...rests.map(({ id, part, whole }): Relation => ({ plus: [part, id], minus: [whole] })),
    ];
    const placed = unlike(all.map((relation) => this.placed(relation)));
    this.relations = unlike([...placed, ...this.relationsOfRests(placed)]);
    const of: number[][] = this.cells.map(() => []);
    for (const [place, relation] of this.relations.entries()) {
      for (const cell of relation.cells) of[cell]!.push(place);
    }
    this.of = of;
    const hiddenWith: number[][] = this.cells.map(() => []);
    for (const { id, part, whole } of rests) {
      for (const from of [part, whole]) hiddenWith[this.placeOf(from)]!.push(this.placeOf(id));
    }
    this.rests = hiddenWith;
  }

  placeOf(id: string): number {
    const place = this.places.get(id);
    if (place === undefined) throw new Error(`no cell is "${id}"`);
    return place;
  }

  /** Where the parts of wholes come to a part, and the wholes to its whole, so do what is left of them: it need not be found. */
  private relationsOfRests(placed: readonly PlacedRelation[]): PlacedRelation[] {
    const restOf = new Map<number, { rest: number; whole: number }>();
    for (const [place, { rest }] of this.cells.entries()) {
      if (rest) restOf.set(this.placeOf(rest.part), { rest: place, whole: this.placeOf(rest.whole) });
    }
    const known = new Set(placed.map((relation) => JSON.stringify(relation)));
    return placed.flatMap((relation) => {
      const left = relation.cells.map((cell) => restOf.get(cell));
      if (!relation.isEqual || left.some((of) => of === undefined)) return [];
      const wholes = sorted(
        relation,
        left.map((of) => of!.whole),
      );
      return known.has(JSON.stringify(wholes))
        ? [
            sorted(
              relation,
              left.map((of) => of!.rest),
            ),
          ]
        : [];
    });
  }

  private placed({ plus, minus, atLeast = false }: Relation): PlacedRelation {
    const signs = new Map<number, number>();
    const add = (id: string, sign: number) => {
      const place = this.placeOf(id);
      signs.set(place, (signs.get(place) ?? 0) + sign);
    };
    for (const id of plus) add(id, 1);
    for (const id of minus) add(id, -1);
    const terms = [...signs].filter(([, sign]) => sign !== 0).sort(([a], [b]) => a - b);
    const sum = terms.reduce((so, [cell, sign]) => so + sign * this.cells[cell]!.value, 0);
    const said = `${plus.join(' + ')} ${atLeast ? '>=' : '='} ${minus.join(' + ')}`;
    if (terms.some(([, sign]) => Math.abs(sign) > 1)) throw new Error(`a cell stands twice in ${said}`);
    if (atLeast ? sum < 0 : sum !== 0) throw new Error(`it does not hold that ${said}`);
    return {
      cells: terms.map(([cell]) => cell),
      signs: terms.map(([, sign]) => sign as 1 | -1),
      isEqual: !atLeast,
    };
  }
}

/** The cells that are hidden for what they are themselves: small, or a part or whole of which a small rest would be left. */
export function primaryCells(system: System, policy: DisclosurePolicy): boolean[] {
  const hidden = system.cells.map(
    ({ value, rest, wasHidden = false }) => !rest && (isSmallCount(value, policy) || wasHidden),
  );
  for (const { value, rest } of system.cells) {
    if (!rest || !isSmallCount(value, policy)) continue;
    const [part, whole] = [system.placeOf(rest.part), system.placeOf(rest.whole)];
    if (!hidden[part] && !hidden[whole]) hidden[system.cells[part]!.value > 0 ? part : whole] = true;
  }
  return hidden;
}

/** The same relation between other cells. */
function sorted({ signs, isEqual }: PlacedRelation, cells: readonly number[]): PlacedRelation {
  const terms = cells.map((cell, at) => [cell, signs[at]!] as const).sort(([a], [b]) => a - b);
  return { cells: terms.map(([cell]) => cell), signs: terms.map(([, sign]) => sign), isEqual };
}

/** Each relation once, in the order of its cells; one of no cells says nothing. */
function unlike(relations: readonly PlacedRelation[]): PlacedRelation[] {
  const known = new Map(relations.map((relation) => [JSON.stringify(relation), relation] as const));
  return [...known]
    .filter(([, { cells }]) => cells.length > 0)
    .sort(([a, one], [b, other]) => lexical(one.cells, other.cells) || order(a, b))
    .map(([, relation]) => relation);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function lexical(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}
