import iconv from 'iconv-lite';
import type { Contract } from '../../../src/contracts/kit/contract.ts';
import { BAD_TEXTS, CONTROLS, NOTES, PADDINGS, TITLES } from './badTexts.ts';
import type { FilePlan, LinePlan, RowPlan, Soil } from './plan.ts';
import { pickOf, soundText } from './soundTexts.ts';
import { type Column, headerColumns, headerLines } from './writeHeader.ts';

/** A cell: its text, and how it stands in the file, where that is not as its text asks for. */
interface Cell {
  text: string;
  written?: string;
}

/** Writes what a plan says; the same plan, the same bytes. */
export function writeFile(plan: FilePlan, contracts: readonly Contract[]): Buffer {
  const contract = contracts[plan.contract]!;
  const { delimiter } = plan;
  const columns = headerColumns(contract, plan.header);
  const write = ({ text, written }: Cell) =>
    written ??
    (plan.quoting === 'all' || text.includes(delimiter) || /["\n\r]/.test(text) ? quoted(text) : text);
  const record = (cells: readonly Cell[]) => cells.map(write).join(delimiter);

  const headers = headerLines(columns, contract, plan.header).map((cells) =>
    record(cells.map((text) => ({ text }))),
  );
  const top = [
    ...(plan.isTold ? [`sep=${delimiter}`] : []),
    ...plan.above.map((pick) => pickOf(TITLES, pick)!),
    ...headers,
  ];
  const rows: Cell[][] = [];
  const below = plan.lines.map((line) => lineText(line, rows));

  let ends = 0;
  const ended = (lines: readonly string[]) =>
    lines.map((line) => line + plan.lineEnds[ends++ % plan.lineEnds.length]).join('');
  const head = ended(top);
  const body = withEnding(ended(below), plan);
  const bytes = Buffer.concat([
    encode(plan, head, true),
    filler(plan, head, columns.length),
    encode(plan, body),
  ]);
  return bytes.subarray(0, Math.ceil((bytes.length * plan.kept) / 1000));

  function lineText(line: LinePlan, before: Cell[][]): string {
    switch (line.line) {
      case 'row': {
        const cells = rowCells(line, columns, plan.dayStyle);
        before.push(cells);
        return record(cells);
      }
      case 'again': {
        const cells = (pickOf(before, line.of) ?? []).map((cell) => ({ ...cell }));
        for (const soil of line.change) soilCell(cells, soil);
        return record(cells);
      }
      case 'header':
        return line.lower ? headers.at(-1)!.toLowerCase() : headers.at(-1)!;
      case 'note':
        return pickOf(NOTES, line.pick)! + (line.trailing ? delimiter.repeat(columns.length - 1) : '');
      case 'blank':
        return {
          nothing: '',
          delimiters: delimiter.repeat(columns.length - 1),
          spaces: `  ${delimiter} `,
          quotes: `""${delimiter}""`,
          'one delimiter': delimiter,
        }[line.how];
    }
  }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function rowCells({ seed, soils, cells: more, extra }: RowPlan, columns: Column[], dayStyle: number): Cell[] {
  const cells = columns.map(
    ({ field, at }, place): Cell => ({
      text: field ? soundText(field, at, seed, dayStyle) : otherText(seed, place, at),
    }),
  );
  for (const soil of soils) soilCell(cells, soil);
  if (more < 0) return cells.slice(0, more);
  return [...cells, ...Array.from({ length: more }, (): Cell => ({ text: extra }))];
}

/** What stands under a header that is no field: a month's count, or anything. */
const otherText = (seed: number, place: number, at: number) =>
  at < 0 ? '' : (pickOf(['1', '2', '', '0', 'text'], seed + place) ?? '');

function soilCell(cells: Cell[], soil: Soil): void {
  const cell = pickOf(cells, soil.at);
  if (!cell) return;
  const { text } = cell;
  switch (soil.soil) {
    case 'value':
      cell.text = pickOf(BAD_TEXTS, soil.pick)!;
      break;
    case 'pad': {
      const padding = pickOf(PADDINGS, soil.pick)!;
      const where = Math.floor(soil.pick / PADDINGS.length);
      const inside = text.includes(' ') ? text.replace(' ', padding) : `${text}${padding}${text}`;
      cell.text = [`${padding}${text}`, `${text}${padding}`, inside][where]!;
      break;
    }
    case 'control':
      cell.text = `${text.slice(0, 2)}${pickOf(CONTROLS, soil.pick)}${text.slice(2)}`;
      break;
    case 'break':
      cell.text = `${text.slice(0, 3)}${soil.end}${text.slice(3)}`;
      break;
    case 'letters':
      cell.text = {
        upper: text.toUpperCase(),
        lower: text.toLowerCase(),
        decomposed: text.normalize('NFD'),
        doubled: text.replaceAll(' ', '  '),
      }[soil.how];
      break;
    case 'quoted':
      cell.written = {
        always: quoted(text),
        before: ` ${quoted(text)}`,
        after: `${quoted(text)} `,
        'after wide': `${quoted(text)}\u00a0`,
        stray: `${quoted(text)}x`,
        inside: `${text.slice(0, 1)}"${text.slice(1)}`,
        unclosed: `"${text}`,
      }[soil.how];
      break;
  }
}

function withEnding(text: string, { end, lineEnds }: FilePlan): string {
  const bare = text.replace(/[\r\n]+$/, '');
  switch (end) {
    case 'line end':
      return text;
    case 'nothing':
      return bare;
    case 'end of file':
      return `${text}\u001a`;
    case 'end of file on the row':
      return `${bare}\u001a`;
    case 'blank lines':
      return `${text}${lineEnds[0]}${lineEnds[0]}`;
  }
}

function encode({ encoding }: FilePlan, text: string, isStart = false): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`${isStart ? '\ufeff' : ''}${text}`, 'utf8');
  return iconv.encode(text, encoding, { addBOM: isStart && encoding !== 'windows-1252' });
}

/** Files are read in parts of so many bytes. */
const PART = 1 << 20;

function filler(plan: FilePlan, head: string, columns: number): Buffer {
  if (plan.partEnds === null) return Buffer.alloc(0);
  const wide = plan.encoding.startsWith('utf-16') ? 2 : 1;
  const tail = `${plan.partEnds % 2 === 0 ? plan.delimiter.repeat(columns - 1) : ''}\n`;
  const room = PART - encode(plan, head, true).length - encode(plan, tail).length - plan.partEnds * wide;
  return encode(plan, 'x'.repeat(Math.floor(room / wide)) + tail);
}
