import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** The SHA-256 of bytes or text, in hexadecimal: how files, runs and outputs are named. */
export const sha256Of = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** What of a file is in memory at a time. */
const part = Buffer.alloc(1 << 20);

/**
 * The same of a file, of which never more than a part is in memory. Not by promises: for some thousand small files those
 * take longer than the reading.
 */
export function sha256OfFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(file, part);
      if (length === 0) return hash.digest('hex');
      hash.update(part.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}
