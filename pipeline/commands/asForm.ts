import { printable } from './printable.ts';

const WIDTH = 100;

/** Terms and what is said of each, for a terminal: the terms in a column, long words folded beside it. */
export function asForm(parts: readonly (readonly [term: string, words: string])[]): string {
  const indent = Math.max(...parts.map(([term]) => term.length)) + 2;
  const lines = parts.flatMap(([term, words]) =>
    fold(printable(words), WIDTH - indent).map((line, at) =>
      `${(at === 0 ? printable(term) : '').padEnd(indent)}${line}`.trimEnd(),
    ),
  );
  return lines.join('\n');
}

/** Text in lines of at most that many letters, broken between words; a longer word has a line of its own. */
function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}
