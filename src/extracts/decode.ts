import { windows1252 } from './windows1252.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Why bytes are no text: the line where that shows, and what to do. */
export interface NoText {
  line: number | null;
  rule: string;
  message: string;
}

/** A file's bytes as text, or why they are none. */
export type Decoded = { text: string; encoding: Encoding } | NoText;

const SIGNATURES: [string, string][] = [
  ['d0cf11e0', 'is an old Excel workbook, or one with a password: open it and save the sheet as "CSV UTF-8"'],
  ['25504446', 'is a PDF: ask for the table as CSV'],
  ['1f8b', 'is compressed: unpack it first'],
  ['50415231', 'is a Parquet file: export it as CSV'],
];

/** What a file is that is no text, by its first bytes; null where they do not say. */
export function signatureOf(start: Uint8Array): string | null {
  const hex = hexOf(start.subarray(0, 4));
  return SIGNATURES.find(([mark]) => hex.startsWith(mark))?.[1] ?? null;
}

/** Bytes as people write them: `504b0304`. */
export const hexOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The encoding of a text: a byte-order mark says it; else strict UTF-8; else Windows-1252, in which Excel saves "CSV".
 */
export function encodingOf(start: Uint8Array, validUtf8: boolean): Encoding {
  if (hexOf(start.subarray(0, 3)) === 'efbbbf' && validUtf8) return 'utf-8-bom';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return validUtf8 ? 'utf-8' : 'windows-1252';
}

/**
 * True where bytes hold letters and marks of UTF-8 that in Windows-1252 would be `Ã©`, `Â£`, `â€™`: nobody writes
 * those.
 */
export function holdsUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte !== 0xc2 && byte !== 0xc3 && byte !== 0xe2) continue;
    if (byte === 0xe2 && bytes[at + 1] !== 0x80) continue;
    const last = bytes[byte === 0xe2 ? at + 2 : at + 1];
    // A mark of three bytes may be cut off after its second.
    if (last === undefined ? byte === 0xe2 : (last & 0b1100_0000) === 0b1000_0000) return true;
  }
  return false;
}

/** A text that begins or goes on in UTF-8, yet is not valid: read as Windows-1252 its letters would be others. */
export const MIXED_ENCODINGS: NoText = {
  line: null,
  rule: 'mixed_encodings',
  message:
    'is UTF-8 in part, and in part is not: it is cut off within a letter, or made of files in different encodings: export it again as "CSV UTF-8"',
};

/** Finds the encoding and decodes, the same in Node as in a browser. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { line: null, rule: 'empty', message: 'is empty, 0 bytes: export it again' };
  const signature = signatureOf(bytes);
  if (signature) return { line: null, rule: 'not_csv', message: signature };

  const utf8 = utf8TextOf(bytes);
  const encoding = encodingOf(bytes, utf8 !== null);
  if (encoding === 'windows-1252' && holdsUtf8(bytes)) return MIXED_ENCODINGS;
  const text = utf8 !== null && encoding.startsWith('utf-8') ? withoutMark(utf8) : textOf(bytes, encoding);
  if (text.includes('\0')) {
    return nulOn(text.slice(0, text.indexOf('\0')).split(/\r\n?|\n/).length);
  }
  return { text, encoding };
}

/** What is said of a file with NUL in it. */
export const nulOn = (line: number): NoText => ({
  line,
  rule: 'not_text',
  message: `has NUL bytes, the first on line ${line}: save it as "CSV UTF-8"`,
});

const withoutMark = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** The text of bytes that are UTF-8 to the letter, its byte-order mark kept; else null. */
function utf8TextOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function textOf(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') return windows1252(bytes);
  // Half a character of UTF-16 becomes U+FFFD, as it does wherever text is stored; half of one of its units is nothing.
  return new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
}
