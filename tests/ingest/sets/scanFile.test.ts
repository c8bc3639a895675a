import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { lookAt } from '../../../pipeline/ingest/foundFile.ts';
import { loadContracts } from '../../../pipeline/ingest/loadContracts.ts';
import { readHead } from '../../../pipeline/ingest/sets/readHead.ts';
import { scanFile } from '../../../pipeline/ingest/sets/scanFile.ts';

const contracts = await loadContracts();
const folder = mkdtempSync(join(tmpdir(), 'sightline-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = 'Panel,Frequency,Day,Start,End\n';
const row = fc.constantFrom(
  'Gateway,Weekly,Monday,09:30,12:00\n',
  'Gateway,Weekly,Monday,,\r\n',
  '"Early help","Weekly","Monday",,\n',
  '"Two\nlines, and\r\na third",Weekly,Monday,,\n',
  'Café,Weekly , Monday,,\n',
  'too,few\n',
  'one,too,many,of,these,\n',
  ',,,,\n',
  '\n',
  'stray "mark",Weekly,Monday,,\n',
  'alone,Weekly,Monday,,\r',
);

/** What a scan found, and its regular records with the lines of the whole file. */
async function scanned(text: string, inHalves: number) {
  const path = join(folder, 'file.csv');
  writeFileSync(path, text);
  const file = await lookAt(path, 'file.csv', 0);
  const found = (await readHead(file, contracts))!;
  const done = await scanFile(file, found, folder, inHalves);
  if (!('scan' in done)) throw new Error('the scan stopped');
  const { scan, parts } = done;
  const records = parts.flatMap((part) =>
    readFileSync(part.path, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((record) => record.replace(/^\d+/, (line) => String(Number(line) + part.linesBefore))),
  );
  const { others, ...rest } = scan;
  const lines = Array.from({ length: scan.lines + 2 }, (_, line) => others.has(line));
  return { halves: parts.length, account: { ...rest, lines, records } };
}

it('finds the same in two halves at once as in one go, wherever the middle falls', async () => {
  let inTwo = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 4, maxLength: 40 }), async (rows) => {
      const text = HEADER + rows.join('');
      const whole = await scanned(text, Number.POSITIVE_INFINITY);
      const halves = await scanned(text, 0);
      inTwo += halves.halves - 1;
      expect(halves.account).toEqual(whole.account);
    }),
    { numRuns: 100 },
  );
  expect(inTwo).toBeGreaterThan(30);
});

it('goes on alone where the middle falls into a cell of many lines', async () => {
  const cell = `"${'a line of a long note\n'.repeat(50)}"`;
  const text = `${HEADER}Gateway,Weekly,Monday,,\n${cell},Weekly,Monday,,\nGateway,Weekly,Monday,,\n`;
  const { halves, account } = await scanned(text, 0);
  expect([halves, account.regular, account.odd.length]).toEqual([1, 2, 2]);
});
