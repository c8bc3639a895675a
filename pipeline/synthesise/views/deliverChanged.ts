import type { ExtractWriter } from '../writeExtracts.ts';

/** Writes a list in each delivery in which it is not what it was in the one before, as people send what they have kept. */
export function deliverChanged(
  out: ExtractWriter,
  extract: string,
  deliveries: number,
  rowsOf: (delivery: number) => string[],
): void {
  let before = '';
  for (let at = 0; at < deliveries; at++) {
    const rows = rowsOf(at);
    const now = rows.join('\n');
    if (now !== before) for (const row of rows) out.add(extract, at, row);
    before = now;
  }
}
