import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { type Encoding, encodingOf, holdsUtf8 } from '../../src/extracts/decode.ts';
import { sha256Of } from '../operate/sha256.ts';

/** A file that can be read, named by its SHA-256. */
export interface FoundFile {
  path: string;
  /** Its path below the inbox, with `/`. */
  name: string;
  sha256: string;
  size: number;
  /** All its bytes; null where it is so large that it is read in parts. */
  bytes: Buffer | null;
  /** Its first bytes. */
  start: Buffer;
  encoding: Encoding;
  /** It is not UTF-8, yet holds letters of it: see `MIXED_ENCODINGS`. */
  mixed: boolean;
  /** When it was last written, in milliseconds since 1970, as the file system says. */
  written: number;
}

/** From this size, in bytes, a file is read in parts. */
const LARGE = 1 << 20;

/** A pipe, a folder: what is no file is not opened, for a pipe would be waited for without end. */
class NotAFile extends Error {
  readonly code = 'ENOTFILE';
}

/** Looks at a file: all of it is read once. Throws where it cannot be. */
export async function lookAt(path: string, name: string, large = LARGE): Promise<FoundFile> {
  const found = await stat(path);
  if (!found.isFile()) throw new NotAFile();
  const bytes = found.size < large ? await readFile(path) : null;
  const { validUtf8, hasLetters, ...seen } = bytes ? lookAtWhole(bytes) : await lookAtParts(path);
  const encoding = encodingOf(seen.start, validUtf8);
  const mixed = encoding === 'windows-1252' && hasLetters;
  return { path, name, ...seen, bytes, encoding, mixed, written: found.mtimeMs };
}

/** What bytes are, all together. */
interface Seen extends Pick<FoundFile, 'sha256' | 'size' | 'start'> {
  validUtf8: boolean;
  /** Letters of UTF-8 beyond ASCII are among them, where that matters, since they are not valid: see `holdsUtf8`. */
  hasLetters: boolean;
}

function lookAtWhole(bytes: Buffer): Seen {
  const validUtf8 = isUtf8(bytes);
  const hasLetters = !validUtf8 && holdsUtf8(bytes);
  return { sha256: sha256Of(bytes), size: bytes.length, start: bytes.subarray(0, 4), validUtf8, hasLetters };
}

async function lookAtParts(path: string): Promise<Seen> {
  const hash = createHash('sha256');
  let size = 0;
  let start: Buffer = Buffer.alloc(0);
  let cut: Buffer = Buffer.alloc(0);
  let validUtf8 = true;
  let hasLetters = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    if (size === 0) start = Buffer.from(chunk.subarray(0, 4));
    hash.update(chunk);
    size += chunk.length;
    hasLetters ||= !isAscii(chunk) && holdsUtf8(chunk);
    if (!validUtf8) continue;
    const text = cut.length > 0 ? Buffer.concat([cut, chunk]) : chunk;
    const end = lastWhole(text);
    validUtf8 = isUtf8(text.subarray(0, end));
    cut = text.subarray(end);
  }
  validUtf8 &&= cut.length === 0;
  return { sha256: hash.digest('hex'), size, start, validUtf8, hasLetters };
}

/** True where the file is another than it was when it was looked at. */
export async function hasChanged({ path, size, written }: FoundFile): Promise<boolean> {
  const now = await stat(path).catch(() => null);
  return now === null || now.size !== size || now.mtimeMs !== written;
}

/** The end of the last character that is whole in these bytes, as far as UTF-8 can tell. */
function lastWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return wanted > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
