/** A label that stands beside a pole below a line. */
export interface Flag {
  x: number;
  width: number;
}

/** The row of a flag, from 0, and where its text begins. */
export interface PlacedFlag {
  row: number;
  left: number;
}

const BESIDE = 4;
const APART = 8;
const CLEAR = 2;

/**
 * Places flags in as few rows as it can, each left or right of its own pole, so that no text meets another and no pole
 * runs through a text above it. Where nothing fits, each has a row of its own, as far to the left as it must.
 */
export function placeFlags(flags: readonly Flag[], width: number): PlacedFlag[] {
  for (let rows = 1; rows <= flags.length; rows += 1) {
    const placed = tryRows(flags, width, rows, []);
    if (placed) return placed;
  }
  return flags.map(({ x, width: own }, row) => ({
    row,
    left: Math.max(0, Math.min(x + BESIDE, width - own)),
  }));
}

/** Each flag in turn wherever it goes with those before it; back to the one before where it goes nowhere. */
function tryRows(
  flags: readonly Flag[],
  width: number,
  rows: number,
  placed: readonly PlacedFlag[],
): PlacedFlag[] | null {
  const flag = flags[placed.length];
  if (!flag) return [...placed];
  for (let row = 0; row < rows; row += 1) {
    for (const left of [flag.x + BESIDE, flag.x - BESIDE - flag.width]) {
      const own = { row, left };
      if (left < 0 || left + flag.width > width) continue;
      if (placed.some((other, at) => meet(flag, own, flags[at]!, other))) continue;
      const whole = tryRows(flags, width, rows, [...placed, own]);
      if (whole) return whole;
    }
  }
  return null;
}

function meet(a: Flag, placeOfA: PlacedFlag, b: Flag, placeOfB: PlacedFlag): boolean {
  if (placeOfA.row === placeOfB.row) {
    const [fromA, toA] = extent(a, placeOfA);
    const [fromB, toB] = extent(b, placeOfB);
    return toA + APART > fromB && toB + APART > fromA;
  }
  const [upper, text, lower] = placeOfA.row < placeOfB.row ? [a, placeOfA, b] : [b, placeOfB, a];
  return lower.x > text.left - CLEAR && lower.x < text.left + upper.width + CLEAR;
}

/** From where to where a flag reaches, its pole with it. */
function extent({ x, width }: Flag, { left }: PlacedFlag): [number, number] {
  return [Math.min(left, x), Math.max(left + width, x)];
}
