import { BEYOND_ASCII, CONTROL, DELIMITER, LINE_FEED, QUOTE, RETURN, SPACE } from './byteKinds.ts';

/** In a quoted cell it is a control character, even where it parts cells. */
const TAB = 9;

/** A quoted cell, from its opening mark to what follows its closing one. */
export interface QuotedCell {
  /** The place after the closing mark, and after spaces of any kind that follow it. */
  end: number;
  /** How many line ends it holds. */
  lineEnds: number;
  /** It holds line ends or control characters, or does not close as RFC 4180 has it. */
  odd: boolean;
  /** A CR alone is among its line ends. */
  loneReturns: boolean;
  /** It holds padding, double spaces, or characters beyond ASCII. */
  untidy: boolean;
}

/**
 * Reads the quoted cell that opens at `start`; null where it does not close in these bytes. It closes as it does for
 * papaparse: at a mark that a delimiter or line end follows, spaces of any kind between them passed over; a mark twice
 * is a mark, and any other mark is stray and kept.
 */
export function readQuotedCell(
  input: Buffer,
  start: number,
  kinds: Uint8Array,
  isEnd: boolean,
): QuotedCell | null {
  const end = input.length;
  const cell: QuotedCell = { end: 0, lineEnds: 0, odd: false, loneReturns: false, untidy: false };
  let at = start + 1;
  while (at < end) {
    const kind = kinds[input[at]!]!;
    if (kind === QUOTE) {
      if (at + 1 < end && input[at + 1] === 34) {
        at += 2;
        continue;
      }
      const after = passSpaces(input, at + 1, kinds);
      if (after >= end) {
        if (!isEnd) return null;
        return { ...cell, end, odd: cell.odd || after > at + 1 };
      }
      const next = kinds[input[after]!]!;
      if (next === DELIMITER || next === LINE_FEED || next === RETURN) {
        if (input[at - 1] === 32) cell.untidy = true;
        return { ...cell, end: after, odd: cell.odd || after > at + 1 };
      }
      cell.odd = true;
    } else if (kind === LINE_FEED || kind === RETURN) {
      cell.odd = true;
      cell.lineEnds += 1;
      if (kind === RETURN && at + 1 >= end && !isEnd) return null;
      if (kind === RETURN && input[at + 1] === 10) at += 1;
      else if (kind === RETURN) cell.loneReturns = true;
    } else if (kind === CONTROL || (kind === DELIMITER && input[at] === TAB)) {
      cell.odd = true;
    } else if (kind === BEYOND_ASCII || (kind === SPACE && (at === start + 1 || input[at + 1] === 32))) {
      cell.untidy = true;
    }
    at += 1;
  }
  return null;
}

/** The place after every kind of space, as `trim` has them; the end of the input where it ends within one. */
function passSpaces(input: Buffer, from: number, kinds: Uint8Array): number {
  let at = from;
  while (at < input.length) {
    const byte = input[at]!;
    const width = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : 3;
    if (at + width > input.length) return input.length;
    const kind = kinds[byte];
    const canBeSpace = kind === SPACE || kind === CONTROL || kind === BEYOND_ASCII;
    if (!canBeSpace || input.toString('utf8', at, at + width).trim() !== '') return at;
    at += width;
  }
  return at;
}
