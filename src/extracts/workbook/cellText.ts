/** How a cell's number is shown, as far as it says what the number means; null where digits alone say it. */
export type Shown = 'percent' | 'time' | { digits: number } | null;

/** The formats that a workbook names by number alone: 0% and 0.00%, and the times of day. */
const BUILT_IN: ReadonlyMap<number, Shown> = new Map([
  [9, 'percent'],
  [10, 'percent'],
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time'] as const),
]);

/** How numbers of a format are shown; `code` is what a format of the workbook's own says: `0.0%`, `hh:mm`, `0000000`. */
export function shownBy(id: number, code: string | undefined): Shown {
  if (code === undefined) return BUILT_IN.get(id) ?? null;
  // What stands in quotation marks or after a backslash is printed as it is and formats nothing.
  const bare = code.replace(/"[^"]*"|\\./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  if (bare.includes('%')) return 'percent';
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  return /[hs]/i.test(bare) && !/[dy]/i.test(bare) ? 'time' : null;
}

/** The text that a cell with this number shows; null where the digits alone say it as well. */
export function shownText(digits: string, shown: Shown): string | null {
  const number = Number(digits);
  if (shown === null || !Number.isFinite(number)) return null;
  if (shown === 'percent') return `${plainNumber(number * 100)}%`;
  if (shown === 'time') return number >= 0 && number < 1 ? timeOf(number) : null;
  return Number.isInteger(number) && number >= 0 ? plainNumber(number).padStart(shown.digits, '0') : null;
}

/** A spreadsheet works to 15 digits; what is stored beyond them (`37.799999999999997`) was never typed. */
const DIGITS = 15;

/** A number in the digits that were typed; one with more than a spreadsheet keeps as `1.234567890123457e+17`, which is nobody's identifier. */
export function plainNumber(stored: string | number): string {
  const number = Number(stored);
  if (!Number.isFinite(number)) return String(stored);
  if (Number.isInteger(number) && Math.abs(number) >= 10 ** DIGITS) return number.toExponential();
  const text = String(Number(number.toPrecision(DIGITS)));
  return text.includes('e') ? number.toFixed(20).replace(/0+$/, '') : text;
}

/** `14:30` of a part of a day; its seconds only where it has any. */
function timeOf(part: number): string {
  const text = new Date(Math.round(part * 86_400) * 1000).toISOString().slice(11, 19);
  return text.endsWith(':00') ? text.slice(0, 5) : text;
}
