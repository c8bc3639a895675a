import { unzipSync, zipSync } from 'fflate';
import writeXlsx, { type SheetData } from 'write-excel-file/node';
import type { Cell, Worklist } from './worklist.ts';

/** How wide columns are, in characters, in the order of the columns. */
const WIDTHS = [26, 26, 22, 16, 16, 48, 24, 12, 14];

/** When the parts of every workbook are said to have been written: the first day that a zip can name. */
const NO_DAY = new Date(1980, 0, 1);

/** A worklist as a workbook of one sheet, its heading kept in sight. The same rows give the same bytes. */
export async function worklistXlsx({ title, header, rows }: Worklist): Promise<Uint8Array> {
  const data = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' })),
    ...rows.map((row) => row.map(shownAs)),
  ] as SheetData;
  const options = {
    // A sheet's name has 31 characters at most.
    sheet: title.slice(0, 31),
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  };
  const written = await writeXlsx(data, options)
    .toBuffer()
    .catch((error: Error) => {
      // The library writes the day of today into the zip, before it is taken out again.
      if (!error.message.startsWith('date not in range')) throw error;
      throw new Error(`the clock says ${new Date().getFullYear()}, which no workbook can name: put it right`);
    });
  return zipSync(unzipSync(written), { mtime: NO_DAY });
}

function shownAs(cell: Cell) {
  if (cell === null) return null;
  if ('text' in cell) return { value: cell.text, type: String };
  if ('count' in cell) return { value: cell.count, type: Number };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
}
