import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadContracts } from '../../../pipeline/ingest/loadContracts.ts';
import { withWorkshop } from '../../../pipeline/ingest/sets/workshop.ts';
import { samples } from '../../fixtures/annex-a/samples.ts';
import { cases } from '../../fixtures/mess/cases.ts';
import { bothCheckers } from '../../support/bothCheckers.ts';
import { isPlain, messyFile } from '../../support/messyFiles.ts';
import { papers } from '../../support/sandbox.ts';

/** The same files at every run, so that a change is to blame for what fails; another number makes others. */
const SEED = Number(process.env.SIGHTLINE_SEED ?? 1989);
/** How many files are made, as many as asked for; each is checked twice, which takes the check in sets some 50 ms of one core. */
const RUNS = Number(process.env.SIGHTLINE_RUNS ?? 700);
/** Of files whose shape is plain, fewer than this percentage may be left to be read whole. */
const MOST_READ_WHOLE = 1;

const contracts = await loadContracts();
const scratch = () => mkdtempSync(join(tmpdir(), 'sightline-differential-'));

/** Files that people wrote: what is in a folder of fixtures is one line here. */
const FIXTURES: { name: string; bytes: Buffer }[] = [
  ...readdirSync(papers).map((name) => ({ name, bytes: readFileSync(join(papers, name)) })),
  ...cases,
  ...samples.flatMap(({ list, header, template, bare }) =>
    [template, bare].map((row, at) => ({
      name: `${list} ${at}`,
      bytes: Buffer.from([header, row, row].map((cells) => `"${cells.join('","')}"\r\n`).join('')),
    })),
  ),
];

it('gives the same account of every fixture, read row by row and set by set', async () => {
  await withWorkshop(scratch(), async (workshop) => {
    for (const { name, bytes } of FIXTURES) {
      for (const kept of [1, 0.9, 0.5]) {
        const part = bytes.subarray(0, Math.ceil(bytes.length * kept));
        const { whole, inSets } = await bothCheckers(part, contracts, { quarantinedPercent: 20 }, workshop);
        if (inSets) expect([name, kept, inSets]).toEqual([name, kept, whole]);
      }
    }
  });
});

it('gives the same account of any messy file, read row by row and set by set', async () => {
  const counts = { plain: 0, plainReadWhole: 0, inSets: 0, accepted: 0 };
  await withWorkshop(scratch(), async (workshop) => {
    // One core's worth: the files are small, and the machine has other tests to run.
    await workshop.warehouse.run('set threads = 1');
    const property = fc.asyncProperty(
      messyFile(contracts),
      fc.constantFrom(95, 20),
      async (file, quarantinedPercent) => {
        const limits = { quarantinedPercent };
        const { whole, inSets } = await bothCheckers(file.bytes, contracts, limits, workshop);
        if (isPlain(file, contracts)) {
          counts.plain += 1;
          if (!inSets) counts.plainReadWhole += 1;
        }
        if (!inSets) return;
        counts.inSets += 1;
        counts.accepted += inSets.accepted;
        expect(inSets).toEqual(whole);
      },
    );
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
  });
  // Files that no contract knows, or that are read whole, would agree about nothing.
  expect(counts.plain).toBeGreaterThan(RUNS * 0.3);
  expect((100 * counts.plainReadWhole) / counts.plain).toBeLessThan(MOST_READ_WHOLE);
  expect(counts.accepted).toBeGreaterThan(RUNS);
}, 600_000);
