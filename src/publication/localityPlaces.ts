import { projectBoundaries, type Shape } from '../charts/projectBoundaries.ts';
import type { LocalityRow } from './tables.ts';

/** Where localities are drawn: on their boundaries, or as tiles of a grid by row and column, each from 1. */
export type LocalityPlaces =
  | { kind: 'map'; height: number; shapes: Shape[] }
  | { kind: 'tiles'; at: Record<string, [row: number, column: number]> };

const known = new WeakMap<readonly LocalityRow[], LocalityPlaces | null>();

/** What the council says of where its localities lie: boundaries before tiles; null where it gives no locality any. */
export function placesOf(localities: readonly LocalityRow[]): LocalityPlaces | null {
  // Every region of every page is drawn from it, and boundaries may have many points.
  const places = known.has(localities) ? known.get(localities)! : workOut(localities);
  known.set(localities, places);
  return places;
}

function workOut(localities: readonly LocalityRow[]): LocalityPlaces | null {
  const bounded = localities.flatMap(({ locality, boundary }) =>
    boundary === null ? [] : [{ name: locality, rings: ringsOf(boundary) }],
  );
  if (bounded.length > 0) return { kind: 'map', ...projectBoundaries(bounded) };
  const taken = new Set<string>();
  const tiles = localities.flatMap(({ locality, row, column }): [string, [number, number]][] => {
    const place = `${row}/${column}`;
    // Of two in one place the second would hide the first.
    if (!row || !column || taken.has(place)) return [];
    taken.add(place);
    return [[locality, [row, column]]];
  });
  return tiles.length > 0 ? { kind: 'tiles', at: Object.fromEntries(tiles) } : null;
}

type Ring = number[][];

function ringsOf(boundary: string): Ring[] {
  const geometry = JSON.parse(boundary) as
    | { type: 'Polygon'; coordinates: Ring[] }
    | { type: 'MultiPolygon'; coordinates: Ring[][] };
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
