import { tidy } from '../contracts/kit/cell.ts';
import type { Problem } from './fileCheck.ts';
import type { Recognised } from './recognise.ts';
import type { Record as FileRecord } from './tokenise.ts';

/** Why a record's cells cannot be told apart; null where they lie under the header. */
export function shapeFault(
  { layout, tokens, headerIndex }: Recognised,
  { line, cells, strayQuote }: FileRecord,
): Problem | null {
  const fault = (rule: string, message: string): Problem => ({
    line,
    column: null,
    value: null,
    rule,
    message,
    severity: 'error',
  });
  if (strayQuote) {
    return fault(
      'stray_quote',
      'has text after a closing quotation mark: write a mark inside a cell twice ("")',
    );
  }
  const held = cells.findLastIndex((cell) => tidy(cell) !== '') + 1;
  const headerCells = tokens.records[headerIndex]!.cells.length;
  if (cells.length < layout.width) {
    return fault(
      'too_few_cells',
      `has ${cells.length} cells where the header has ${layout.width}: a delimiter is missing`,
    );
  }
  if (held > layout.width || cells.length > Math.max(layout.width, headerCells)) {
    return fault(
      'too_many_cells',
      `has ${cells.length} cells where the header has ${layout.width}: put cells that hold a delimiter in quotation marks`,
    );
  }
  return null;
}
