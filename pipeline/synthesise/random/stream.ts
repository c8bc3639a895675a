/**
 * A stream of random draws with a name. Streams of different names do not touch each other, so that a draw added to one
 * story changes nothing in another. 32-bit integer arithmetic and exact division alone: the same on every engine.
 */
export class Stream {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, name: string) {
    // FNV-1a, finished as MurmurHash3 is.
    let hash = 0x811c9dc5 ^ seed;
    for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
    this.#a = mixed(hash);
    this.#b = mixed(hash ^ 0x9e3779b9);
    this.#c = mixed(seed ^ 0x85ebca6b);
    for (let round = 0; round < 12; round++) this.next();
  }

  /** 32 random bits, by sfc32 (Chris Doty-Humphrey, PractRand). */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A number from 0 up to, and without, 1. */
  unit(): number {
    return this.next() / 4294967296;
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** A whole number between two, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.unit() * list.length)]!;
  }

  /** One of a list of values, each with its weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const [, weight] of list) total += weight;
    let left = this.unit() * total;
    for (const [value, weight] of list) {
      left -= weight;
      if (left < 0) return value;
    }
    return list.at(-1)![0];
  }

  /** A waiting time of this mean, exponentially distributed, as a whole number. */
  wait(mean: number): number {
    const place = this.unit() * (EXPONENTIAL.length - 1);
    const at = Math.floor(place);
    const low = EXPONENTIAL[at]!;
    return Math.round(mean * (low + (place - at) * (EXPONENTIAL[at + 1]! - low)));
  }

  /** A number about 0 with a standard deviation of about 1, never beyond 3.5. */
  bell(): number {
    return (this.unit() + this.unit() + this.unit() + this.unit() - 2) * 1.7320508;
  }

  /** How many events happen where so many are expected. */
  events(expected: number): number {
    const whole = Math.floor(expected);
    const about = whole + (this.chance(expected - whole) ? 1 : 0);
    return Math.max(0, Math.round(about + this.bell() * Math.sqrt(expected)));
  }
}

/** −ln(1 − n/16), from a table since engines may compute logarithms differently; the last stands for the tail. */
const EXPONENTIAL = [
  0, 0.0645, 0.1335, 0.2076, 0.2877, 0.3747, 0.47, 0.5754, 0.6932, 0.8267, 0.9808, 1.1632, 1.3863, 1.674,
  2.0794, 2.7726, 4.8,
];

function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
