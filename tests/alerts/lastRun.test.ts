import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { failedRun, keepLastRun, lastRunOf, readLastRun } from '../../pipeline/alerts/lastRun.ts';
import type { RefreshOptions, RefreshReport } from '../../pipeline/refresh.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sightline-last-run-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const file = (fileId: string, extract: string | null, verdict: string) =>
  ({
    name: `Jane Example ${fileId}.csv`,
    fileId,
    check: { extract, verdict },
  }) as RefreshReport['files'][number];

it('keeps what a run that is held would have published, by extracts and not by the names of files', async () => {
  const report = {
    published: false,
    unchanged: false,
    runId: null,
    asAt: '2026-10-31',
    files: [file('a', 'visits', 'accepted'), file('b', 'visits', 'accepted'), file('c', 'audits', 'refused')],
    held: [
      { check: 'rows_fell', subject: 'visits', message: 'has 3 rows' },
      { check: 'figure_gone', subject: 're_referrals', message: 'is gone' },
    ],
    reason: 'rows_fell: …',
  } as unknown as RefreshReport;
  const accept = { checks: ['figure_gone'], because: 'known' };
  const now = () => new Date('2026-11-05T06:00:00Z');
  const run = await lastRunOf(report, { dataDir, accept, now } as unknown as RefreshOptions);
  expect(run).toMatchObject({
    ended_at: '2026-11-05T06:00:00.000Z',
    outcome: 'stopped',
    held: [{ check: 'rows_fell', subject: 'visits' }],
    refused: [{ file_id: 'c', extract: 'audits' }],
    waiting: ['visits'],
  });
  expect(JSON.stringify(run)).not.toContain('Jane');
  expect(await keepLastRun(dataDir, run)).toBe(true);
  expect(await readLastRun(dataDir)).toEqual(run);
});

it('fails no run where it cannot be kept', async () => {
  const taken = join(dataDir, 'taken');
  writeFileSync(taken, '');
  expect(await keepLastRun(taken, failedRun('build', new Error('no space\nleft'), new Date()))).toBe(false);
  expect(await readLastRun(taken)).toBeNull();
});
