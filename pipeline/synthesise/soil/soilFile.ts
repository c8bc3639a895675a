import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { tidy } from '../../../src/contracts/kit/cell.ts';
import type { Contract } from '../../../src/contracts/kit/contract.ts';
import type { Limits } from '../../../src/extracts/checkRecords.ts';
import { syncFolder } from '../../operate/wholeFile.ts';
import type { Chance } from '../chance.ts';
import { splitLine, writeCell } from './csvLine.ts';
import type { FileFault, SoiledFile, SoiledRow } from './groundTruth.ts';
import { LineWriter } from './lineWriter.ts';
import { lookAtSound, type Sound } from './lookAtSound.ts';
import { EXTRA_COLUMN, type FilePlan, planFile } from './planFile.ts';
import { readLines } from './readLines.ts';
import { type Soiled, type Soiler, soilersFor } from './rowFaults.ts';

/** How much is soiled. */
export interface SoilOptions {
  /** The share of rows, 0 to 1. */
  share: number;
  contracts: readonly Contract[];
  /** No file gets more quarantined rows than these allow. */
  limits: Limits;
}

/** One file in so many is soiled as a whole, beside its rows. */
const FILES = 4;

/** A second row for the same key stands so many rows below the first at most. */
const BELOW = 25;

/** Soils a sound extract, whole or not at all, and says what was done; null where nothing was. */
export async function soilFile(
  path: string,
  name: string,
  { share, contracts, limits }: SoilOptions,
  draw: Chance,
): Promise<SoiledFile | null> {
  const sound = await lookAtSound(path, name, contracts);
  const plan = planFile(sound, contracts, share > 0 && draw.below(FILES) === 0, draw);
  const soiled: SoiledFile = {
    file: name,
    extract: sound.layout.contract.id,
    encoding: plan.encoding,
    delimiter: plan.delimiter,
    faults: [],
    rows: [],
  };
  const draft = `${path}.draft`;
  try {
    const writer = await LineWriter.open(draft, plan.encoding, plan.lineEnds);
    await writeSoiled(
      path,
      sound,
      plan,
      writer,
      rowPicker(sound, share, limits, rowLayout(plan).write, draw),
      soiled,
      draw,
    );
    await writer.close(plan.endsInLineEnd);
    if (plan.done.length === 0 && soiled.rows.length === 0) return null;
    await rename(draft, path);
    await syncFolder(dirname(path));
    return soiled;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeSoiled(
  path: string,
  sound: Sound,
  plan: FilePlan,
  writer: LineWriter,
  soilRow: (cells: readonly string[], isLast: boolean) => Soiled | null,
  { faults, rows }: SoiledFile,
  draw: Chance,
): Promise<void> {
  const { delimiter, columns } = plan;
  const layout = rowLayout(plan);
  const isAsItWas = delimiter === ',' && columns.every(({ from }, at) => from === at);
  const say = (
    fault: string,
    line: number | null = null,
    rules: string[] = [],
    column: string | null = null,
  ) => faults.push({ fault, line, column, rules } satisfies FileFault);
  const later: { at: number; cells: string[]; fault: Omit<SoiledRow, 'line'> }[] = [];
  const writeLater = async (isDue: (at: number) => boolean) => {
    for (const each of later.filter(({ at }) => isDue(at))) {
      later.splice(later.indexOf(each), 1);
      rows.push({ line: await writer.line(layout.write({ cells: each.cells })), ...each.fault });
    }
  };

  if (plan.done.includes('sep_line')) say('sep_line', await writer.line(`sep=${delimiter}`));
  for (const title of plan.titles) say('title_row', await writer.line(title));
  for (const line of sound.above) {
    const cells = splitLine(line).map((cell) => writeCell(cell, delimiter));
    await writer.line(cells.join(delimiter));
  }
  const header = columns.map(({ header }) => writeCell(header, delimiter)).join(delimiter);
  const headerLine = await writer.line(header);

  let at = -sound.above.length - 2;
  for await (const line of readLines(path)) {
    at += 1;
    if (at < 0) continue;
    const isLast = at === sound.rows - 1;
    const cells = splitLine(line);
    const soiled = soilRow(cells, isLast);
    if (soiled) {
      const { fault, rule } = soiled;
      const number = await writer.line(layout.write(soiled));
      const said = { column: layout.columnOf(soiled), fault, rule };
      if (rule !== null) rows.push({ line: number, ...said });
      if (soiled.again) later.push({ at: at + draw.below(BELOW), cells: soiled.again, fault: said });
    } else await writer.line(isAsItWas && columns.length === cells.length ? line : layout.write({ cells }));
    await writeLater((due) => due <= at || isLast);
    if (plan.blankAfter.has(at)) {
      say('blank_row', await writer.line(draw.happens(0.5) ? '' : delimiter.repeat(columns.length - 1)));
    }
    if (plan.headerAfter === at) say('header_repeated', await writer.line(header));
  }
  for (const text of plan.below) {
    const number = await writer.line(text + delimiter.repeat(columns.length - 1));
    const isTotal = sound.layout.contract.printed?.total?.labels.includes(text) ?? false;
    say(isTotal ? 'total_row' : 'note_row', number, isTotal ? ['blank_total', 'blank_percentage'] : []);
  }
  sayOfAll(plan, headerLine, writer.next - 1, say);
}

/** What was done to the file, where no line of its own says it already. */
function sayOfAll(
  { done, columns }: FilePlan,
  headerLine: number,
  lastLine: number,
  say: (fault: string, line?: number | null, rules?: string[], column?: string | null) => void,
): void {
  const lines = ['sep_line', 'title_rows', 'blank_rows', 'header_repeated', 'note_row', 'total_row'];
  for (const fault of done.filter((each) => !lines.includes(each))) {
    if (fault === 'extra_column') say(fault, headerLine, ['extra_column'], EXTRA_COLUMN);
    else if (fault === 'no_last_line_end') {
      say(fault, lastLine, ['no_line_end'], tidy(columns.at(-1)!.header) || null);
    } else say(fault);
  }
}

/** Writes rows of the sound file under the columns of the plan, and names their columns as ingest does. */
function rowLayout({ columns, delimiter }: FilePlan) {
  const headers = columns.map(({ header }) => tidy(header));
  const width = headers.findLastIndex((header) => header !== '') + 1;
  const named = (index: number) => headers[index] || `column ${index + 1}`;
  return {
    columnOf({ column, shape }: Soiled): string | null {
      if (shape === 'missing') return named(width - 1);
      if (shape === 'extra') return named(width);
      return column === null ? null : named(columns.findIndex(({ from }) => from === column));
    },
    write({ cells, strayQuote, shape }: Pick<Soiled, 'cells' | 'strayQuote' | 'shape'>): string {
      const written = columns.map(({ from, header }) => {
        if (from === null) return header === '' ? '' : 'X1';
        const text = cells[from] ?? '';
        return from === strayQuote ? `"${text[0]}"${text.slice(1)}"` : writeCell(text, delimiter);
      });
      if (shape === 'missing') return written.slice(0, width - 1).join(delimiter);
      return (shape === 'extra' ? written.toSpliced(1, 0, 'x') : written).join(delimiter);
    },
  };
}

/** Draws which rows are soiled and with what, never more than the limit allows. */
function rowPicker(
  { layout, rows, hasTotal }: Sound,
  share: number,
  limits: Limits,
  write: (soiled: Soiled) => string,
  draw: Chance,
) {
  const soilers = soilersFor(layout);
  const most = Math.floor((rows * limits.quarantinedPercent) / 100);
  // Below the limit, so that what is soiled is spread over the file and does not end where the limit is reached.
  const wanted = Math.min(share, (0.8 * limits.quarantinedPercent) / 100);
  // Two rows that a fault has made alike are one row and its duplicate.
  const written = new Set<string>();
  let quarantined = 0;
  return (cells: readonly string[], isLast: boolean): Soiled | null => {
    // Without some of its rows a total is another, and is warned of.
    if (hasTotal || quarantined + 2 > most || !draw.happens(wanted)) return null;
    const soiled = firstThatFits(soilers, cells, isLast, draw);
    if (!soiled || soiled.rule === null) return soiled;
    const text = write(soiled);
    if (written.has(text)) return null;
    written.add(text);
    quarantined += soiled.again ? 2 : 1;
    return soiled;
  };
}

function firstThatFits(
  soilers: readonly Soiler[],
  cells: readonly string[],
  isLast: boolean,
  draw: Chance,
): Soiled | null {
  for (const soil of draw.shuffle(soilers)) {
    const soiled = soil(cells, draw);
    // A last row that is short would pass for a file that was cut off.
    if (soiled && !(isLast && soiled.shape)) return soiled;
  }
  return null;
}
