import { hexOf } from '../decode.ts';
import { plainNumber } from './cellText.ts';
import { sayAsShown } from './sayAsShown.ts';

/** A sheet's cells as text, as a CSV of it would hold them; a row's place in the sheet is its line. */
export interface Sheet {
  name: string;
  rows: string[][];
  /** The workbook does not show it. */
  hidden: boolean;
  /** The rows, from 1, with a cell that is merged with one in another row. */
  merged: ReadonlySet<number>;
}

/** True for the bytes of a zip archive, which a workbook (.xlsx) is. */
export const isZip = (bytes: Uint8Array) => hexOf(bytes.subarray(0, 4)) === '504b0304';

/** The sheets of a workbook in their order; null where the bytes are no workbook, or a damaged one. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[] | null> {
  const { default: readXlsx } = await import('read-excel-file/universal');
  try {
    const said = sayAsShown(bytes);
    const sheets = await readXlsx(bufferOf(said.bytes), { trim: false, parseNumber: plainNumber });
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      // A sheet that is a chart has no cells.
      rows: (data ?? []).map((row) => row.map(textOf)),
      hidden: said.sheets[index]?.hidden ?? false,
      merged: said.sheets[index]?.merged ?? new Set(),
    }));
  } catch {
    return null;
  }
}

/** The bytes in a buffer of their own, the only form in which both Node and browsers take them. */
const bufferOf = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return textOfDay(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** A spreadsheet stores a day and its time as one fraction, which falls short of the second by less than half of it. */
function textOfDay(value: Date): string {
  const [day, time] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split('T') as [
    string,
    string,
  ];
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
