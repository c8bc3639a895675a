import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import { tidy } from '../../../src/contracts/kit/cell.ts';
import type { Contract } from '../../../src/contracts/kit/contract.ts';
import { looseText } from '../../../src/contracts/kit/fields.ts';
import { holdsUtf8 } from '../../../src/extracts/decode.ts';
import type { Layout } from '../../../src/extracts/matchHeader.ts';
import { recognise, splitText } from '../../../src/extracts/recognise.ts';
import { splitLine } from './csvLine.ts';
import { readLines } from './readLines.ts';

/** A sound extract, as far as it must be known before it is soiled. */
export interface Sound {
  layout: Layout;
  /** The header's cells. */
  header: string[];
  /** The lines above the header. */
  above: string[];
  /** How many lines there are below the header. */
  rows: number;
  /** It ends in a total of its rows, which would be another without some of them. */
  hasTotal: boolean;
  /** It holds letters that Windows-1252 writes otherwise, and none that it cannot write. */
  suitsWindows1252: boolean;
}

/** A header is among the first lines. */
const TOP = 31;

/** Reads through an extract once; throws where no contract knows its header. */
export async function lookAtSound(
  path: string,
  name: string,
  contracts: readonly Contract[],
): Promise<Sound> {
  const top: string[] = [];
  const found = { lines: 0, isPlain: true, fits: true, hasTotal: false };
  const labels = new Set(
    contracts.flatMap(({ printed }) => printed?.total?.labels ?? []).map((label) => looseText(label)),
  );
  for await (const line of readLines(path)) {
    if (top.length < TOP) top.push(line);
    found.lines += 1;
    if (!/^[\0-\x7f]*$/.test(line)) {
      found.isPlain = false;
      found.fits &&= inWindows1252(line);
    }
    found.hasTotal ||= labels.has(looseText(splitLine(line).find((cell) => tidy(cell) !== '') ?? ''));
  }
  const recognised = recognise(splitText(`${top.join('\n')}\n`).slice(0, 1), contracts);
  if ('reason' in recognised) {
    throw new Error(`${name}: ${recognised.reason}: only a sound extract with commas can be soiled`);
  }
  const { layout, headerIndex } = recognised;
  return {
    layout,
    header: splitLine(top[headerIndex]!),
    above: top.slice(0, headerIndex),
    rows: found.lines - headerIndex - 1,
    hasTotal: found.hasTotal && layout.contract.printed?.total !== undefined,
    suitsWindows1252: !found.isPlain && found.fits,
  };
}

function inWindows1252(line: string): boolean {
  const bytes = iconv.encode(line, 'windows-1252');
  return !isAscii(bytes) && !holdsUtf8(bytes) && iconv.decode(bytes, 'windows-1252') === line;
}
