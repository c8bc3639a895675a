/** Widths of letters in shares of the font size, of the widest among common system fonts. */
const NARROW = 0.31;
const SLIM = 0.42;
const USUAL = 0.57;
const LARGE = 0.7;
const WIDE = 0.88;

/** About how many pixels a text takes, on the safe side, since a chart is drawn where nothing can be measured. */
export function textWidth(text: string, size = 12): number {
  let width = 0;
  for (const letter of text) width += size * letterWidth(letter);
  return Math.ceil(width);
}

function letterWidth(letter: string): number {
  if (" .,:;'|!iljI()".includes(letter)) return NARROW;
  if ('frt-'.includes(letter)) return SLIM;
  if ('mwMW%@'.includes(letter)) return WIDE;
  return letter >= 'A' && letter <= 'Z' ? LARGE : USUAL;
}

/** A text in at most so many lines of a width, parted between words; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, lines: number, size = 12): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = wrapped.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= width)
      wrapped[wrapped.length - 1] = `${line} ${word}`;
    else wrapped.push(word);
  }
  const kept = wrapped.slice(0, lines);
  if (wrapped.length > lines) kept[lines - 1] = wrapped.slice(lines - 1).join(' ');
  return kept.map((line) => shorten(line, width, size));
}

function shorten(line: string, width: number, size: number): string {
  if (textWidth(line, size) <= width) return line;
  let length = line.length - 1;
  while (length > 1 && textWidth(`${line.slice(0, length)}…`, size) > width) length -= 1;
  return `${line.slice(0, length).trimEnd()}…`;
}
