import { FORMULA, NUMBER } from '../publish/csvTable.ts';

const formula = new RegExp(FORMULA);
const number = new RegExp(NUMBER);

/** A text that no spreadsheet runs: behind an apostrophe where it would pass for a formula, as in published tables. */
export const withoutFormula = (text: string): string =>
  formula.test(text) && !number.test(text) ? `'${text}` : text;
