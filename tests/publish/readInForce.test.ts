import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { movePointer, publicationsDir } from '../../pipeline/publish/publication.ts';
import { readInForce } from '../../pipeline/publish/readInForce.ts';
import { inForceFinding } from '../../src/words/inForceWords.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sightline-in-force-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const dirOf = (run: string) => join(publicationsDir(dataDir), run);
const [FIRST, SECOND] = ['1'.repeat(16), '2'.repeat(16)];

it('tells what was in force, the latest first, with the reasons that were given', async () => {
  mkdirSync(dirOf(SECOND), { recursive: true });
  writeFileSync(join(dirOf(SECOND), 'manifest.json'), JSON.stringify({ as_at: '2026-10-31' }));
  expect(await readInForce(dirOf(SECOND), SECOND)).toEqual([]);
  const put = async (run_id: string, published_at: string, because: string | null) => {
    await movePointer(dataDir, { run_id, published_at, vault: join(dataDir, 'vault'), because });
    return readInForce(dirOf(run_id), run_id);
  };
  const first = await put(FIRST, '2026-10-05T05:00:00.000Z', null);
  expect(inForceFinding(first)).toBe(
    'These figures have been in force since 5 October 2026, 06:00; no check held them',
  );
  const second = await put(
    SECOND,
    '2026-11-05T06:00:00.000Z',
    'accepted rows_fell: closed cases were archived',
  );
  expect(second).toEqual([
    {
      run_id: SECOND,
      since: '2026-11-05T06:00:00.000Z',
      how: 'refresh',
      because: 'accepted rows_fell: closed cases were archived',
      as_at: '2026-10-31',
    },
    { run_id: FIRST, since: '2026-10-05T05:00:00.000Z', how: 'refresh', because: null, as_at: null },
  ]);
  expect(inForceFinding(second)).toBe(
    'These figures have been in force since 5 November 2026, 06:00; what a check held was accepted',
  );
});

it('knows nothing of a publication that is not the one in force', async () => {
  expect(await readInForce(dirOf(FIRST), FIRST)).toEqual([]);
  expect(inForceFinding([])).toBe('Since when these figures are in force: no data yet');
});

it('tells of a dozen at most, and of one that was put back', async () => {
  for (let day = 10; day < 25; day++) {
    const published_at = `2026-11-${day}T06:00:00.000Z`;
    await movePointer(dataDir, {
      run_id: SECOND,
      published_at,
      vault: '',
      how: 'rollback',
      because: 'wrong file',
    });
  }
  const rows = await readInForce(dirOf(SECOND), SECOND);
  expect([rows.length, rows[0]!.since]).toEqual([12, '2026-11-24T06:00:00.000Z']);
  expect(inForceFinding(rows)).toBe(
    'These figures have been in force since 24 November 2026, 06:00, put back in place of others',
  );
});
