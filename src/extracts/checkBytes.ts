import type { Contract } from '../contracts/kit/contract.ts';
import { type CheckedPart, unread } from './checkedPart.ts';
import type { Limits, Tell } from './checkRecords.ts';
import { checkText } from './checkText.ts';
import { decode } from './decode.ts';
import { checkSheets } from './workbook/checkSheets.ts';
import { isZip, readWorkbook } from './workbook/readWorkbook.ts';

/**
 * Checks a file by its bytes alone: finds out whether it is text, in which encoding, or a workbook, and checks what it
 * holds; one entry for each sheet of a workbook that holds anything.
 */
export async function checkBytes(
  bytes: Uint8Array,
  contracts: readonly Contract[],
  limits: Limits,
  tell?: Tell,
): Promise<CheckedPart[]> {
  if (isZip(bytes)) {
    const sheets = await readWorkbook(bytes);
    if (sheets) return checkSheets(sheets, contracts, limits, tell);
    const message = 'is a zip archive or a damaged workbook: open it and save the sheet as "CSV UTF-8"';
    return [unread({ line: null, rule: 'not_csv', message })];
  }
  const decoded = decode(bytes);
  if ('rule' in decoded) return [unread(decoded)];
  const { text, encoding } = decoded;
  return [{ sheet: null, place: null, encoding, check: checkText(text, contracts, limits, tell) }];
}
