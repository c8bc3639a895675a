import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, encodingOf, holdsUtf8, signatureOf } from '../../src/extracts/decode.ts';
import { windows1252 } from '../../src/extracts/windows1252.ts';

const EVERY_BYTE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

describe('windows1252', () => {
  it('reads every byte as iconv-lite does, the five without a meaning too', () => {
    expect(windows1252(EVERY_BYTE)).toBe(iconv.decode(EVERY_BYTE, 'windows-1252'));
    expect(windows1252(Buffer.from([0x80, 0x81, 0x93, 0xff]))).toBe('€\ufffd“ÿ');
  });

  it('reads a text longer than one part', () => {
    const long = Buffer.concat(Array.from({ length: 1_000 }, () => EVERY_BYTE));
    expect(windows1252(long)).toBe(iconv.decode(long, 'windows-1252'));
  });
});

describe('decode', () => {
  it.each(['utf-16le', 'utf-16be'])('reads %s, wherever it is cut, as iconv-lite does', (encoding) => {
    const whole = iconv.encode('Zoë 😀\r\n', encoding, { addBOM: true });
    for (let length = 2; length <= whole.length; length += 1) {
      const cut = whole.subarray(0, length);
      const text = Buffer.from(iconv.decode(cut, encoding)).toString('utf8');
      expect(decode(cut)).toEqual({ text, encoding });
    }
  });

  it('reads any bytes as Node and iconv-lite do together', () => {
    const bytes = fc.array(
      fc.constantFrom(0x41, 0x0a, 0x80, 0x93, 0xa9, 0xc3, 0xe2, 0xef, 0xbb, 0xbf, 0xf0, 0x9f),
    );
    let read = 0;
    fc.assert(
      fc.property(bytes, (list) => {
        const given = Buffer.from(list);
        const decoded = decode(given);
        if ('rule' in decoded) {
          expect(decoded.rule).toBe(list.length === 0 ? 'empty' : 'mixed_encodings');
          return;
        }
        read += 1;
        const encoding = encodingOf(given, isUtf8(given));
        const text = encoding === 'windows-1252' ? iconv.decode(given, encoding) : given.toString('utf8');
        expect(decoded).toEqual({ text: encoding === 'utf-8-bom' ? text.slice(1) : text, encoding });
      }),
      { numRuns: 2_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it('takes only the first byte-order mark away', () => {
    expect(decode(Buffer.from('\ufeff\ufeffa'))).toEqual({ text: '\ufeffa', encoding: 'utf-8-bom' });
  });
});

describe('holdsUtf8', () => {
  it('is what a pattern over the bytes says', () => {
    const pattern = /[\xc2\xc3][\x80-\xbf]|\xe2\x80[\x80-\xbf]|\xe2\x80$/;
    const bytes = fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xc3, 0xe2));
    fc.assert(
      fc.property(bytes, (list) => {
        const given = Buffer.from(list);
        expect(holdsUtf8(given)).toBe(pattern.test(given.toString('latin1')));
      }),
      { numRuns: 2_000 },
    );
  });
});

it('knows what is no text by its first bytes', () => {
  expect(signatureOf(Buffer.from('%PDF-1.7'))).toMatch(/PDF/);
  expect(signatureOf(new Uint8Array([0x1f, 0x8b]))).toMatch(/compressed/);
  expect(signatureOf(Buffer.from('a,b'))).toBeNull();
});
