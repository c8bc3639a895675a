import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { privateFolder, writeWhole } from '../operate/wholeFile.ts';

/** What the file system says of a file; of another content at least one of them is another. */
interface Stamp {
  size: string;
  /** When it was last written, and when anything about it last changed, in nanoseconds since 1970. */
  written: string;
  changed: string;
  /** Which file it is, on which disk. */
  inode: string;
  device: string;
}

/** A file's state, and the SHA-256 of its bytes in that state. */
type Seen = Stamp & { sha256: string };

/** A look at a file before it is read. */
interface Look {
  path: string;
  /** Null where there is no such file. */
  stamp: Stamp | null;
  /** In milliseconds since 1970. */
  at: number;
  /** The SHA-256 that is known of it; null where it must be read. */
  sha256: string | null;
}

/** File systems tell times apart by 2 seconds at worst (FAT), and most by far less. */
const GRAIN_MS = 2_000;

/**
 * Which files were read before, so that a large one is not read again to learn its SHA-256. A file is taken for the
 * one that was read where its path, size, time of writing, time of change, inode and device are all the same. The
 * time of change is the one that counts: programs may set the time of writing back, but not that of change.
 *
 * A file that was written or changed less than 2 seconds before it was read is not kept in mind: it could be written
 * once more within the same tick of the clock and look the same (git calls such an entry racy). It is read at the
 * next run too, by when it has stood still. One that changes while it is read looks another from then on. Nor is one
 * kept in mind on a file system that has no time of change. `--rehash` reads all files, for shares whose clock is
 * wrong by more than that.
 */
export class SeenFiles {
  private readonly now = new Map<string, Seen>();

  private constructor(
    private readonly path: string,
    private readonly text: string,
    private readonly before: Record<string, Partial<Seen> | undefined>,
  ) {}

  /** Opens the record; one that is gone or damaged is empty, and so, for `rehash`, is what it says. */
  static async open(path: string, { rehash = false } = {}): Promise<SeenFiles> {
    const text = await readFile(path, 'utf8').catch(() => '');
    return new SeenFiles(path, text, rehash ? {} : recordOf(text));
  }

  /** Looks at a file without reading it. */
  async look(path: string): Promise<Look> {
    const at = Date.now();
    const stamp = await stampOf(path);
    const known = this.before[resolve(path)];
    if (!stamp || !known || !isSame(stamp, known) || !/^[0-9a-f]{64}$/.test(known.sha256 ?? '')) {
      return { path, stamp, at, sha256: null };
    }
    const sha256 = known.sha256!;
    this.now.set(resolve(path), { ...stamp, sha256 });
    return { path, stamp, at, sha256 };
  }

  /** Keeps the SHA-256 of a file that was read after a look at it, where it has stood still. */
  keep({ path, stamp, at }: Look, sha256: string): void {
    if (stamp && hasStoodStill(stamp, at)) this.now.set(resolve(path), { ...stamp, sha256 });
    else this.now.delete(resolve(path));
  }

  /** Writes what is known of the files that were looked at, where it is not what stands there. */
  async save(): Promise<void> {
    // In the order of their paths, and not that in which their reading ended.
    const entries = [...this.now].sort(([a], [b]) => (a < b ? -1 : 1));
    const text = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
    if (text === this.text) return;
    await privateFolder(dirname(this.path));
    await writeWhole(this.path, text);
  }
}

function recordOf(text: string): Record<string, Partial<Seen> | undefined> {
  try {
    return Object.assign(Object.create(null), JSON.parse(text));
  } catch {
    return {};
  }
}

async function stampOf(path: string): Promise<Stamp | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  if (!found?.isFile()) return null;
  const { size, mtimeNs, ctimeNs, ino, dev } = found;
  return {
    size: String(size),
    written: String(mtimeNs),
    changed: String(ctimeNs),
    inode: String(ino),
    device: String(dev),
  };
}

const isSame = (a: Stamp, b: Partial<Seen>) =>
  a.size === b.size &&
  a.written === b.written &&
  a.changed === b.changed &&
  a.inode === b.inode &&
  a.device === b.device;

function hasStoodStill({ written, changed }: Stamp, at: number): boolean {
  const latest = BigInt(at - GRAIN_MS) * 1_000_000n;
  return BigInt(changed) > 0n && BigInt(changed) <= latest && BigInt(written) <= latest;
}
