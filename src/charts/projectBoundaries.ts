import { tenth } from './tenth.ts';

/** A boundary by its rings, each of positions east and north: degrees, or metres of a grid. */
export interface Boundary {
  name: string;
  rings: readonly (readonly (readonly number[])[])[];
}

/** A boundary in a drawing. */
export interface Shape {
  name: string;
  /** The commands of a path. */
  path: string;
  /** The middle of its largest ring. */
  x: number;
  y: number;
}

/** A drawing is so wide; it is drawn at whatever width by a scale. */
export const MAP_WIDTH = 1000;
/** Points nearer than this to the one before are left out. */
const NEAR = 1;

/**
 * Boundaries as shapes, north above, in a drawing of MAP_WIDTH. Degrees of longitude are as wide as they are at the middle of
 * the area, which for a council errs by less than a line's width; positions beyond degrees are metres of a grid, such as the
 * national one.
 */
export function projectBoundaries(boundaries: readonly Boundary[]): { height: number; shapes: Shape[] } {
  const positions = boundaries.flatMap(({ rings }) => rings.flat());
  const [west, east] = ends(positions.map(([x]) => x!));
  const [south, north] = ends(positions.map(([, y]) => y!));
  const degrees =
    Math.max(Math.abs(west), Math.abs(east)) <= 180 && Math.max(Math.abs(south), Math.abs(north)) <= 90;
  const narrowed = degrees ? Math.cos((((south + north) / 2) * Math.PI) / 180) : 1;
  const scale = MAP_WIDTH / ((east - west) * narrowed || 1);
  const place = ([x, y]: readonly number[]): [number, number] => [
    (x! - west) * narrowed * scale,
    (north - y!) * scale,
  ];
  const shapes = boundaries.map(({ name, rings }) => {
    const drawn = rings.map((ring) => thinned(ring.map(place)));
    const largest = drawn.reduce((most, ring) =>
      Math.abs(areaOf(ring)) > Math.abs(areaOf(most)) ? ring : most,
    );
    const [x, y] = middleOf(largest);
    const path = drawn
      .map((ring) => `M${ring.map((point) => point.map(tenth).join(',')).join('L')}Z`)
      .join('');
    return { name, path, x: tenth(x), y: tenth(y) };
  });
  return { height: tenth((north - south) * scale), shapes };
}

/** The least and the greatest; a loop, since boundaries may have more points than a call takes arguments. */
function ends(values: readonly number[]): [number, number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return [least, greatest];
}

function thinned(ring: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR) kept.push(point);
  }
  return kept.length >= 3 ? kept : [...ring];
}

/** Twice the area that a ring encloses, by its direction (the shoelace formula). */
const areaOf = (ring: readonly [number, number][]) =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);

function middleOf(ring: readonly [number, number][]): [number, number] {
  const area = areaOf(ring);
  let [x, y] = [0, 0];
  for (const [at, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(at + 1) % ring.length]!;
    x += (ax + bx) * (ax * by - bx * ay);
    y += (ay + by) * (ax * by - bx * ay);
  }
  return area === 0 ? ring[0]! : [x / (3 * area), y / (3 * area)];
}
