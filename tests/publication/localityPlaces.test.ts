import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/publication/localityPlaces.ts';
import type { LocalityRow } from '../../src/publication/tables.ts';

const locality = (name: string, parts: Partial<LocalityRow> = {}): LocalityRow => ({
  locality: name,
  row: null,
  column: null,
  boundary: null,
  ...parts,
});
const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const polygon = (...rings: number[][][]) => JSON.stringify({ type: 'Polygon', coordinates: rings });

describe('where localities lie', () => {
  it('is nowhere unless the council says so', () => {
    expect(placesOf([])).toBeNull();
    expect(placesOf([locality('Hills'), locality('Vale', { row: 1 })])).toBeNull();
  });

  it('is a place in a grid; of two in one place the second has none', () => {
    expect(
      placesOf([
        locality('Hills', { row: 1, column: 2 }),
        locality('Vale', { row: 1, column: 2 }),
        locality('Coast', { row: 2, column: 1 }),
      ]),
    ).toEqual({ kind: 'tiles', at: { Hills: [1, 2], Coast: [2, 1] } });
  });

  it('is within its boundary: north above, a grid of metres as it is', () => {
    expect(
      placesOf([
        locality('Hills', { row: 1, column: 1, boundary: polygon(square(400_000, 300_000, 10_000)) }),
        locality('Vale', { boundary: polygon(square(410_000, 290_000, 10_000)) }),
        locality('Nowhere'),
      ]),
    ).toEqual({
      kind: 'map',
      height: 1000,
      shapes: [
        { name: 'Hills', path: 'M0,500L500,500L500,0L0,0L0,500Z', x: 250, y: 250 },
        { name: 'Vale', path: 'M500,1000L1000,1000L1000,500L500,500L500,1000Z', x: 750, y: 750 },
      ],
    });
  });

  it('has degrees of longitude as wide as they are there', () => {
    const north = placesOf([locality('Far', { boundary: polygon(square(-2, 59.5, 1)) })]);
    // At 60° north a degree of longitude is half as wide as one of latitude is high.
    expect(north).toMatchObject({ kind: 'map', height: 2000 });
  });

  it('keeps holes and islands, and leaves out points that nobody could tell apart', () => {
    const coast = Array.from({ length: 500 }, (_, at) => [at / 500, 0]);
    const islands = {
      type: 'MultiPolygon',
      coordinates: [[[...coast, [1, 1], [0, 1], [0, 0]]], [square(0.4, 0.4, 0.1), square(0.42, 0.42, 0.01)]],
    };
    const places = placesOf([locality('Isles', { boundary: JSON.stringify(islands) })]);
    const [shape] = places?.kind === 'map' ? places.shapes : [];
    expect(shape!.path.match(/M/g)).toHaveLength(3);
    expect(shape!.path.split('L').length).toBeLessThan(520);
    expect([Math.round(shape!.x), Math.round(shape!.y)]).toEqual([500, 500]);
  });
});
