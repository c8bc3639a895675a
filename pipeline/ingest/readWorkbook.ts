/** A sheet's cells as text, as a CSV of it would hold them; a row's place in the sheet is its line. */
export interface Sheet {
  name: string;
  rows: string[][];
}

/** True for the bytes of a zip archive, which a workbook (.xlsx) is. */
export const isZip = (bytes: Buffer) => bytes.subarray(0, 4).toString('hex') === '504b0304';

/** The sheets of a workbook in their order; null where the bytes are no workbook, or a damaged one. */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[] | null> {
  const { default: readXlsx } = await import('read-excel-file/node');
  try {
    // Numbers as the digits that the workbook stores: no rounding of ours is added to the spreadsheet's own.
    const sheets = await readXlsx(bytes, { trim: false, parseNumber: (digits) => digits });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch {
    return null;
  }
}

/** A spreadsheet keeps 15 digits of a number; a longer one is not the number that was typed. */
const MOST_DIGITS = 15;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const [day, time] = value.toISOString().split('T') as [string, string];
    return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
  }
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const text = String(value);
  return /^\d+$/.test(text) && text.length > MOST_DIGITS ? Number(text).toExponential() : text;
}
