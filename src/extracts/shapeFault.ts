import { tidy } from '../contracts/kit/cell.ts';
import type { Problem } from './fileCheck.ts';
import type { Recognised } from './recognise.ts';
import { shorten } from './shorten.ts';
import type { Record as FileRecord } from './tokenise.ts';

/** Why a record's cells cannot be told apart, and where that shows; null where they lie under the header. */
export function shapeFault(
  { layout, tokens, headerIndex }: Recognised,
  { line, cells, raw, strayQuote, merged }: FileRecord,
): Problem | null {
  const header = tokens.records[headerIndex]!.cells;
  const fault = (rule: string, message: string, index: number | null = null): Problem => ({
    line,
    column: index === null ? null : tidy(header[index] ?? '') || `column ${index + 1}`,
    value: (index !== null && shorten(tidy(cells[index] ?? ''))) || null,
    rule,
    message,
    severity: 'error',
  });
  if (strayQuote) {
    const last = line + raw.split('\n').length - 1;
    const reach = last > line ? `, and so runs on to line ${last}` : '';
    const message = `has text after a closing quotation mark${reach}: write a mark inside a cell twice ("")`;
    return fault('stray_quote', message);
  }
  if (merged) {
    return fault(
      'merged_cells',
      'has a cell that is merged with one in another row: unmerge it and fill each row',
    );
  }
  const held = cells.findLastIndex((cell) => tidy(cell) !== '') + 1;
  if (cells.length < layout.width) {
    return fault(
      'too_few_cells',
      `has ${cells.length} cells where the header has ${layout.width}: a delimiter is missing`,
      cells.length,
    );
  }
  if (held > layout.width || cells.length > Math.max(layout.width, header.length)) {
    const value = shorten(tidy(cells[layout.width] ?? ''));
    const beyond = value === '' ? 'blank' : `"${value}"`;
    return fault(
      'too_many_cells',
      `has ${cells.length} cells where the header has ${layout.width}, the first beyond it ${beyond}: put cells that hold a delimiter in quotation marks`,
      layout.width,
    );
  }
  return null;
}
