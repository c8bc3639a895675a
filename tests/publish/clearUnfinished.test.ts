import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clearUnfinished } from '../../pipeline/publish/clearUnfinished.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'sightline-unfinished-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), path);
  }
}
const files = () =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(data.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

const KEPT = [
  'publications/0123456789abcdef/tables/a.draft.csv',
  'publications/current.json',
  'vault/receipts/ab.json',
  'vault/seen.json',
  'vault/visits/ab.parquet',
  'vault/visits/ab.quarantine.parquet',
  'worklists/2026-10-31/visits.csv',
];

it('clears away what was in the making, wherever it stands, and nothing that has its own name', () => {
  put(...KEPT);
  put(
    'publications/.draft-0123456789abcdef/sightline.duckdb',
    'publications/current.json.77.draft',
    'vault/.scratch/part.parquet',
    'vault/receipts/cd.json.77.draft',
    'vault/seen.json.77.draft',
    'vault/visits/cd.parquet.77.draft',
    'worklists/.draft-2026-10-31/visits.csv',
    'worklists/.old-2026-10-31/visits.csv',
  );
  clearUnfinished(data);
  expect(files()).toEqual(KEPT);
  clearUnfinished(data);
  expect(files()).toEqual(KEPT);
});

it('leaves beside the lock what a process that is running has in the making', async () => {
  const ended = spawn(process.execPath, ['--version']);
  await once(ended, 'exit');
  put(`alerts/last-run.json.${ended.pid}.draft`, `forgotten.json.${ended.pid}.draft`, 'alerts/told.jsonl');
  const own = `alerts/last-run.json.${process.pid}.draft`;
  put(own);
  clearUnfinished(data);
  expect(files()).toEqual([own, 'alerts/told.jsonl']);
});

it('puts worklists back in whose place none came', () => {
  put('worklists/.old-2026-10-31/visits.csv', 'worklists/.draft-2026-10-31/half.csv');
  clearUnfinished(data);
  expect(files()).toEqual(['worklists/2026-10-31/visits.csv']);
  expect(readFileSync(join(data, 'worklists', '2026-10-31', 'visits.csv'), 'utf8')).toContain('.old-');
});

it('does nothing where there is nothing', () => {
  clearUnfinished(join(data, 'nowhere'));
  expect(readdirSync(data)).toEqual([]);
});
