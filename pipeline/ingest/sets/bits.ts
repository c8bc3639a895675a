/** A set of whole numbers from 0, such as lines of a file: a bit each, grown as needed. */
export class Bits {
  /** `words` are those of another set, as they came from another thread. */
  constructor(private words = new Uint32Array(1 << 10)) {}

  /** What another set was made of. */
  static like({ words }: Bits): Bits {
    return new Bits(words);
  }

  /** Adds every number of another set, each so much larger. */
  addAll({ words }: Bits, more: number): void {
    for (const [at, word] of words.entries()) {
      for (let left = word; left !== 0; left &= left - 1)
        this.add(at * 32 + 31 - Math.clz32(left & -left) + more);
    }
  }

  add(value: number): void {
    const at = value >>> 5;
    if (at >= this.words.length) {
      const grown = new Uint32Array(Math.max(at + 1, this.words.length * 2));
      grown.set(this.words);
      this.words = grown;
    }
    this.words[at]! |= 1 << (value & 31);
  }

  has(value: number): boolean {
    return ((this.words[value >>> 5] ?? 0) & (1 << (value & 31))) !== 0;
  }

  /** The numbers from 1 to `last` that are neither in this set nor in the other, in order. */
  neither(other: Bits, last: number): number[] {
    const found: number[] = [];
    for (let at = 0; at <= last >>> 5; at += 1) {
      let left = ~((this.words[at] ?? 0) | (other.words[at] ?? 0));
      while (left !== 0) {
        const value = at * 32 + 31 - Math.clz32(left & -left);
        if (value >= 1 && value <= last) found.push(value);
        left &= left - 1;
      }
    }
    return found;
  }
}
