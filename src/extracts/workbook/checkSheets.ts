import type { Contract } from '../../contracts/kit/contract.ts';
import { type CheckedPart, unread } from '../checkedPart.ts';
import type { Limits, Tell } from '../checkRecords.ts';
import { checkSheet } from '../checkText.ts';
import type { FileCheck, Problem } from '../fileCheck.ts';
import type { Sheet } from './readWorkbook.ts';

const NOWHERE = { line: null, column: null, value: null };

/** Checks the sheets of a workbook that hold anything, each like a file, and what they say of each other. */
export function checkSheets(
  sheets: readonly Sheet[],
  contracts: readonly Contract[],
  limits: Limits,
  tell?: Tell,
): CheckedPart[] {
  const filled = [...sheets.entries()].filter(([, { rows }]) =>
    rows.some((row) => row.some((cell) => cell !== '')),
  );
  if (filled.length === 0) {
    const message = 'is a workbook without a filled cell: export it again';
    return [unread({ line: null, rule: 'empty', message })];
  }
  const checked = filled.map(([index, sheet]) => ({
    sheet: sheet.name,
    place: index + 1,
    encoding: null,
    check: noteHidden(sheet, checkSheet(sheet, contracts, limits, tell)),
  }));
  // A cover sheet or notes beside lists that are known is not read, and said to be; alone it is a wrong file.
  const anyKnown = checked.some(({ check }) => check.extract !== null);
  const anyRows = checked.some(({ check }) => check.accepted > 0);
  return checked.map((sheet) => {
    if (anyKnown && isForeign(sheet.check)) return { ...sheet, check: passOver(sheet.check) };
    if (anyRows && isEmptyList(sheet.check)) return { ...sheet, check: takeAsNone(sheet.check) };
    return sheet;
  });
}

const isForeign = ({ problems }: FileCheck) => problems.some(({ rule }) => rule === 'unrecognised');

/** Beside lists with rows, a list with its header alone is how a workbook says that there is nobody on it. */
const isEmptyList = ({ problems }: FileCheck) => problems.some(({ rule }) => rule === 'no_rows');

/** A list that a workbook hides is in it all the same: it is read, and said to be. */
function noteHidden({ hidden }: Sheet, check: FileCheck): FileCheck {
  if (!hidden || check.verdict === 'refused') return check;
  const message =
    'is a hidden sheet, read like the others: take it out of the workbook where it is not meant';
  const problem: Problem = { ...NOWHERE, rule: 'hidden_sheet', message, severity: 'warning' };
  const verdict = check.verdict === 'accepted' ? 'accepted_with_warnings' : check.verdict;
  return { ...check, verdict, problems: [problem, ...check.problems] };
}

function takeAsNone(check: FileCheck): FileCheck {
  const message = 'has a header but no rows: taken as a list of none';
  const others = check.problems.filter(({ rule }) => rule !== 'no_rows');
  const problem = { line: check.headerLine, column: null, value: null, rule: 'list_of_none', message };
  return {
    ...check,
    verdict: 'accepted_with_warnings',
    problems: [...others, { ...problem, severity: 'warning' }],
  };
}

function passOver(check: FileCheck): FileCheck {
  const message = 'is a sheet that no contract knows: it is not read';
  const problem = { line: null, column: null, value: null, rule: 'sheet_not_read', message };
  return { ...check, verdict: 'accepted_with_warnings', problems: [{ ...problem, severity: 'warning' }] };
}
