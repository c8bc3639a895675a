import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../operate/sha256.ts';
import { writeWhole } from '../operate/wholeFile.ts';

/** `forgotten.json`: what is to be left out of every file that is read. */
interface Kept {
  /** Goes into every hash, so that no table of hashes made elsewhere fits. */
  salt: string;
  /** Hashes of the identifiers of children, in order. */
  children: string[];
  /** How many words the longest of those identifiers has. */
  words: number;
  /** Rows whose last day lies before this day, `YYYY-MM-DD`, are left out; null where none are for their age. */
  before: string | null;
}

/** Shorter identifiers are looked for in cells that hold nothing else: in a sentence, 17 is any seventeen. */
const SHORTEST_IN_TEXT = 5;

/** The list of what was forgotten is not there any more, or is damaged: without it the rows would come back. */
export class ForgottenError extends Error {}

const pathOf = (dataDir: string) => join(dataDir, 'forgotten.json');

/**
 * What is to be left out: children by salted hashes of their identifiers, and rows by their age. It holds nothing that a
 * child can be read from; who has it and an identifier can tell whether that was forgotten. An identifier is the same in
 * small letters and with other signs between its parts.
 */
export class Forgotten {
  private readonly hashes: ReadonlySet<string>;

  private constructor(private readonly kept: Kept) {
    this.hashes = new Set(kept.children);
  }

  /** That nothing was forgotten. */
  static nothing(): Forgotten {
    return new Forgotten({ salt: '', children: [], words: 0, before: null });
  }

  /** Reads the list of a data folder. @throws where one is there that cannot be read */
  static async read(dataDir: string): Promise<Forgotten> {
    const path = pathOf(dataDir);
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Forgotten.nothing();
      throw error;
    }
    try {
      const { salt, children, words, before } = JSON.parse(text) as Kept;
      if (!/^[0-9a-f]{32}$/.test(salt) || !Array.isArray(children)) throw new Error('not a list');
      return new Forgotten({ salt, children, words: Number(words), before: before ?? null });
    } catch {
      throw new ForgottenError(
        `${path} is damaged: put it back from a backup, or what was forgotten comes back`,
      );
    }
  }

  get before(): string | null {
    return this.kept.before;
  }

  get namesChildren(): boolean {
    return this.hashes.size > 0;
  }

  get isEmpty(): boolean {
    return !this.namesChildren && this.kept.before === null;
  }

  /** The list by name and hash, as it decides what is published; null where nothing is on it. */
  get asInput(): { name: string; sha256: string } | null {
    return this.isEmpty ? null : { name: 'forgotten.json', sha256: sha256Of(textOf(this.kept)) };
  }

  /** The same with one more child. */
  withChild(identifier: string): Forgotten {
    const salt = this.kept.salt || randomBytes(16).toString('hex');
    const name = wordsOf(identifier);
    const children = [...new Set([...this.kept.children, hashOf(salt, name.join(' '))])].sort();
    return new Forgotten({ ...this.kept, salt, children, words: Math.max(this.kept.words, name.length) });
  }

  /** The same with everything before a day; a day that is earlier than the one before changes nothing. */
  withBefore(day: string): Forgotten {
    const salt = this.kept.salt || randomBytes(16).toString('hex');
    const { before } = this.kept;
    return new Forgotten({ ...this.kept, salt, before: before !== null && before > day ? before : day });
  }

  async save(dataDir: string): Promise<void> {
    await writeWhole(pathOf(dataDir), textOf(this.kept));
  }

  /** True where a text is the identifier of a forgotten child, and nothing else. */
  is(text: string): boolean {
    return this.namesChildren && this.has(wordsOf(text).join(' '));
  }

  /** True where a text is, or holds among other words, the identifier of a forgotten child. */
  isNamedIn(text: string): boolean {
    if (!this.namesChildren) return false;
    const words = wordsOf(text);
    if (this.has(words.join(' '))) return true;
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= Math.min(words.length, from + this.kept.words); to += 1) {
        const part = words.slice(from, to);
        if (part.join('').length >= SHORTEST_IN_TEXT && this.has(part.join(' '))) return true;
      }
    }
    return false;
  }

  private has(name: string): boolean {
    return name !== '' && this.hashes.has(hashOf(this.kept.salt, name));
  }
}

/** The letters and digits of a text, in small letters, parted wherever it holds anything else. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** True where a text names anything at all. */
export const isName = (text: string) => wordsOf(text).length > 0;

const hashOf = (salt: string, name: string) => sha256Of(`${salt} ${name}`);

const textOf = (kept: Kept) => `${JSON.stringify(kept, null, 2)}\n`;
