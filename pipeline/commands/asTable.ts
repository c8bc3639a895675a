import { printable } from './printable.ts';

/** Rows as a table for a terminal: numbers to the right, absent values blank, a row a line whatever its texts hold. */
export function asTable(names: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const cells = [
    names.map(printable),
    ...rows.map((row) => names.map((name) => (row[name] === null ? '' : printable(String(row[name]))))),
  ];
  const widths = names.map((_, at) => Math.max(...cells.map((row) => row[at]!.length)));
  const numeric = names.map((name) => rows.some((row) => typeof row[name] === 'number'));
  const lines = cells.map((row) =>
    row
      .map((cell, at) => (numeric[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
