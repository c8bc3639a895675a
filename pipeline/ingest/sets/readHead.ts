import type { Contract } from '../../../src/contracts/kit/contract.ts';
import { isWebPage } from '../../../src/extracts/checkText.ts';
import { type Recognised, recognise, splitText } from '../../../src/extracts/recognise.ts';
import type { FoundFile } from '../foundFile.ts';
import { utf8Chunks } from './utf8Chunks.ts';

/** So much of a file is looked at for its header, in bytes: far more than thirty lines of any register. */
const HEAD = 1 << 18;

/** A file whose header a contract knows and which can be checked in sets: its delimiter is one plain character. */
export type Headed = Recognised & { delimiter: string };

/**
 * Recognises a file by its head. Null where it cannot be checked in sets: no contract knows its header, or something
 * about it is unusual enough to be read as a whole.
 */
export async function readHead(file: FoundFile, contracts: readonly Contract[]): Promise<Headed | null> {
  const head = await headOf(file);
  if (isWebPage(head)) return null;
  const found = recognise(splitText(head), contracts);
  if ('reason' in found) return null;
  const { layout, delimiter, tokens, headerIndex } = found;
  const { contract, fields, repeated } = layout;
  const headerLine = tokens.records[headerIndex]!.line;
  const isPlain =
    delimiter !== null &&
    // A digit would run into the line number that is written before each record.
    /^[!#-/:-~\t]$/.test(delimiter) &&
    (tokens.unclosedQuote === null || tokens.unclosedQuote > headerLine) &&
    tokens.records[headerIndex]!.cells.length >= 2 &&
    contract.months === undefined &&
    contract.measures === undefined &&
    contract.printed === undefined &&
    repeated.length === 0 &&
    fields.some(({ header }) => header !== '');
  return isPlain ? { ...found, delimiter } : null;
}

async function headOf({ path, encoding }: FoundFile): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of utf8Chunks(path, encoding)) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size >= HEAD) break;
  }
  const head = Buffer.concat(chunks).subarray(0, HEAD);
  if (size < HEAD) return head.toString('utf8');
  // The last line may be cut, in the middle of a character even.
  return head.subarray(0, head.lastIndexOf(10) + 1).toString('utf8');
}
