import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

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
export function signatureOf(start: Buffer): string | null {
  const hex = start.subarray(0, 4).toString('hex');
  return SIGNATURES.find(([mark]) => hex.startsWith(mark))?.[1] ?? null;
}

/**
 * The encoding of a text: a byte-order mark says it; else strict UTF-8; else Windows-1252, in which Excel saves "CSV".
 */
export function encodingOf(start: Buffer, validUtf8: boolean): Encoding {
  if (start.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) && validUtf8) return 'utf-8-bom';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return validUtf8 ? 'utf-8' : 'windows-1252';
}

/** Letters and marks of UTF-8 that in Windows-1252 would be `Ã©`, `Â£`, `â€™`: nobody writes those. */
const UTF8_LETTERS = /[\xc2\xc3][\x80-\xbf]|\xe2\x80[\x80-\xbf]|\xe2\x80$/;

/** True where bytes hold letters of UTF-8 beyond ASCII. */
export const holdsUtf8 = (bytes: Buffer) => !isAscii(bytes) && UTF8_LETTERS.test(bytes.toString('latin1'));

/** A text that begins or goes on in UTF-8, yet is not valid: read as Windows-1252 its letters would be others. */
export const MIXED_ENCODINGS: NoText = {
  line: null,
  rule: 'mixed_encodings',
  message:
    'is UTF-8 in part, and in part is not: it is cut off within a letter, or made of files in different encodings: export it again as "CSV UTF-8"',
};

/**
 * Finds the encoding and decodes. Decoding 1252 is left to iconv-lite: Node's own decoder gets 0x80 to 0x9F wrong
 * (nodejs/node#60888).
 */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length === 0) return { line: null, rule: 'empty', message: 'is empty, 0 bytes: export it again' };
  const signature = signatureOf(bytes);
  if (signature) return { line: null, rule: 'not_csv', message: signature };

  const encoding = encodingOf(bytes, isUtf8(bytes));
  if (encoding === 'windows-1252' && holdsUtf8(bytes)) return MIXED_ENCODINGS;
  const text = textOf(bytes, encoding);
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

function textOf(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'utf-8') return bytes.toString('utf8');
  if (encoding === 'utf-8-bom') return bytes.toString('utf8', 3);
  // Half a character of UTF-16 becomes U+FFFD now, as it does wherever text is stored, not only after rows were compared.
  return Buffer.from(iconv.decode(bytes, encoding)).toString('utf8');
}
