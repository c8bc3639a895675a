import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** A file's bytes as text, or why they are none. */
export type Decoded = { text: string; encoding: string } | { rule: string; message: string };

const SIGNATURES: [string, string][] = [
  ['d0cf11e0', 'is an old Excel workbook: open it and save the sheet as "CSV UTF-8"'],
  ['25504446', 'is a PDF: ask for the table as CSV'],
  ['1f8b', 'is compressed: unpack it first'],
  ['50415231', 'is a Parquet file: export it as CSV'],
];

/**
 * Finds the encoding and decodes: a byte-order mark says it; else strict UTF-8; else Windows-1252, in which Excel
 * saves "CSV". Decoding 1252 is left to iconv-lite: Node's own decoder gets 0x80 to 0x9F wrong (nodejs/node#60888).
 */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length === 0) return { rule: 'empty', message: 'is empty, 0 bytes: export it again' };
  const start = bytes.subarray(0, 4).toString('hex');
  const signature = SIGNATURES.find(([mark]) => start.startsWith(mark));
  if (signature) return { rule: 'not_csv', message: signature[1] };

  const decoded = decodeText(bytes);
  if (decoded.text.includes('\0')) {
    const line = decoded.text.slice(0, decoded.text.indexOf('\0')).split('\n').length;
    return { rule: 'not_text', message: `has NUL bytes, the first on line ${line}: save it as "CSV UTF-8"` };
  }
  return decoded;
}

function decodeText(bytes: Buffer): { text: string; encoding: string } {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) && isUtf8(bytes)) {
    return { text: bytes.subarray(3).toString('utf8'), encoding: 'utf-8-bom' };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: iconv.decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: iconv.decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  }
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: 'utf-8' };
  return { text: iconv.decode(bytes, 'windows-1252'), encoding: 'windows-1252' };
}
