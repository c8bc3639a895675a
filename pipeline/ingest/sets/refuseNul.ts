import { nulOn } from '../../../src/extracts/decode.ts';
import { type FileCheck, refuse } from '../../../src/extracts/fileCheck.ts';
import type { FoundFile } from '../foundFile.ts';
import { utf8Chunks } from './utf8Chunks.ts';

/** Refuses a file with NUL in it as `decode` does; the line, which nobody needs otherwise, is counted now. */
export async function refuseNul({ path, encoding }: FoundFile): Promise<FileCheck> {
  let line = 1;
  let wasReturn = false;
  for await (const chunk of utf8Chunks(path, encoding)) {
    const nul = chunk.indexOf(0);
    for (const byte of nul < 0 ? chunk : chunk.subarray(0, nul)) {
      // CR LF is one line end, and CR alone is one too.
      if (byte === 13 || (byte === 10 && !wasReturn)) line += 1;
      wasReturn = byte === 13;
    }
    if (nul >= 0) break;
  }
  return refuse({ column: null, value: null, ...nulOn(line) });
}
