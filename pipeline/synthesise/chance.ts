/** Draws that depend on nothing but the seed. */
export interface Chance {
  /** A whole number from 0 to one less than `bound`. */
  below(bound: number): number;
  /** True once in so many draws as the share says, a share of 1 being always; exact to one in 2^32. */
  happens(share: number): boolean;
  /** One of a list; the list has at least one. */
  pick<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/**
 * Draws from a seed and what they are for, such as a file's path. All arithmetic is of 32-bit integers, so that every
 * machine draws the same (splitmix32).
 */
export function chance(seed: number, ...purpose: readonly (string | number)[]): Chance {
  let state = purpose.reduce<number>((sofar, part) => hash(sofar, String(part)), mix(seed | 0));
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) >>> 0;
  };
  const below = (bound: number) => next() % bound;
  return {
    below,
    happens: (share) => next() < share * 2 ** 32,
    pick: (list) => list[below(list.length)]!,
    shuffle: (list) => {
      const shuffled = [...list];
      for (let at = shuffled.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
      }
      return shuffled;
    },
  };
}

function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}

/** By the text's UTF-16 units, with a length, so that `a`, `b` and `ab` are apart. */
function hash(start: number, text: string): number {
  let sofar = mix((start ^ text.length) | 0);
  for (let at = 0; at < text.length; at += 1) sofar = mix((Math.imul(sofar, 31) + text.charCodeAt(at)) | 0);
  return sofar;
}
