/** What the bytes 0x80 to 0x9F mean; five mean nothing. All others are the character of their number. */
const SPECIAL = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

const PART = 1 << 16;

/**
 * Decodes Windows-1252. Node's own decoder gets 0x80 to 0x9F wrong (nodejs/node#60888), and browsers give the five
 * bytes without a meaning another one.
 */
export function windows1252(bytes: Uint8Array): string {
  const units = new Uint8Array(2 * Math.min(PART, bytes.length));
  const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  let text = '';
  for (let from = 0; from < bytes.length; from += PART) {
    const part = bytes.subarray(from, from + PART);
    for (let at = 0; at < part.length; at += 1) {
      const byte = part[at]!;
      const unit = byte >= 0x80 && byte <= 0x9f ? SPECIAL.charCodeAt(byte - 0x80) : byte;
      units[2 * at] = unit & 0xff;
      units[2 * at + 1] = unit >> 8;
    }
    text += decoder.decode(units.subarray(0, 2 * part.length));
  }
  return text;
}
