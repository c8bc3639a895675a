/** What a byte means to the scan of a file. */
export const PLAIN = 0;
export const DELIMITER = 1;
export const LINE_FEED = 2;
export const RETURN = 3;
export const QUOTE = 4;
export const SPACE = 5;
export const CONTROL = 6;
export const BEYOND_ASCII = 7;

/** The kind of every byte, where cells are parted by this ASCII character. */
export function byteKinds(delimiter: string): Uint8Array {
  const kinds = new Uint8Array(256).fill(CONTROL, 0, 32).fill(BEYOND_ASCII, 128);
  kinds[127] = CONTROL;
  kinds[10] = LINE_FEED;
  kinds[13] = RETURN;
  kinds[34] = QUOTE;
  kinds[32] = SPACE;
  kinds[delimiter.charCodeAt(0)] = DELIMITER;
  return kinds;
}
