import { createReadStream } from 'node:fs';

/** The lines of a file in UTF-8, one at a time, without their ends and without a byte-order mark. */
export async function* readLines(path: string): AsyncGenerator<string> {
  let rest = '';
  let isFirst = true;
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      yield bare(line, isFirst);
      isFirst = false;
    }
  }
  if (rest !== '') yield bare(rest, isFirst);
}

function bare(line: string, isFirst: boolean): string {
  const whole = isFirst && line.startsWith('\ufeff') ? line.slice(1) : line;
  return whole.endsWith('\r') ? whole.slice(0, -1) : whole;
}
