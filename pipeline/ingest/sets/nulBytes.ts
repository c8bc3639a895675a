import { type FileCheck, refuse } from '../../../src/extracts/fileCheck.ts';
import { nulOn } from '../decode.ts';
import type { FoundFile } from '../foundFile.ts';
import { utf8Chunks } from './utf8Chunks.ts';

/** There is NUL in a file's text: it is none. */
export class NulByte extends Error {}

/** Refuses a file with NUL in it as `decode` does; the line, which nobody needs otherwise, is counted now. */
export async function refuseNul({ path, encoding }: FoundFile): Promise<FileCheck> {
  let line = 1;
  for await (const chunk of utf8Chunks(path, encoding)) {
    const nul = chunk.indexOf(0);
    const before = nul < 0 ? chunk : chunk.subarray(0, nul);
    for (let at = before.indexOf(10); at >= 0; at = before.indexOf(10, at + 1)) line += 1;
    if (nul >= 0) break;
  }
  return refuse({ line: null, column: null, value: null, ...nulOn(line) });
}
