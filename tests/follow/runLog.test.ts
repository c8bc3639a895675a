import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorFields, logOnce, logsDir, RunLog } from '../../pipeline/follow/runLog.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'sightline-log-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const at = (day: string) => () => new Date(`${day}T06:00:00Z`);
const linesOf = (month: string) =>
  readFileSync(join(logsDir(data), `${month}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the log of runs', () => {
  it('has a line each, of a run that it names, in a file a month that is its owner’s alone', async () => {
    const log = await RunLog.open(data, 'refresh', at('2026-10-31'));
    log.info({ event: 'begins' });
    log.error({ event: 'failed', exit: 1 });
    await logOnce(data, 'schedule', at('2026-11-01'), { event: 'stopped' });
    const [first, second] = linesOf('2026-10');
    expect(first).toEqual({
      level: 'info',
      time: '2026-10-31T06:00:00.000Z',
      run: expect.stringMatching(/^[0-9a-f]{8}$/),
      verb: 'refresh',
      event: 'begins',
    });
    expect(second).toEqual({ ...first, level: 'error', event: 'failed', exit: 1 });
    const [other] = linesOf('2026-11');
    expect(other).toMatchObject({ verb: 'schedule', event: 'stopped' });
    expect(other.run).not.toBe(first.run);
    if (process.platform === 'win32') return;
    expect(statSync(logsDir(data)).mode & 0o777).toBe(0o700);
    expect(statSync(join(logsDir(data), '2026-10.jsonl')).mode & 0o777).toBe(0o600);
  });

  it('keeps thirteen months, and touches nothing else that lies there', async () => {
    mkdirSync(logsDir(data));
    for (const name of ['2025-09.jsonl', '2025-10.jsonl', '2026-09.jsonl', '2020-01.txt'])
      writeFileSync(join(logsDir(data), name), '');
    await logOnce(data, 'refresh', at('2026-10-31'), { event: 'begins' });
    expect(readdirSync(logsDir(data)).sort()).toEqual([
      '2020-01.txt',
      '2025-10.jsonl',
      '2026-09.jsonl',
      '2026-10.jsonl',
    ]);
  });

  it('makes no data folder unless the run does, and fails nothing where it cannot be written', async () => {
    const absent = join(data, 'absent');
    await logOnce(absent, 'build', at('2026-10-31'), { event: 'begins' });
    expect(existsSync(absent)).toBe(false);
    await RunLog.open(absent, 'refresh', at('2026-10-31'), { makes: true });
    expect(existsSync(logsDir(absent))).toBe(true);
    writeFileSync(logsDir(data), 'no folder');
    await logOnce(data, 'build', at('2026-10-31'), { event: 'begins' });
    expect(readFileSync(logsDir(data), 'utf8')).toBe('no folder');
    rmSync(logsDir(data));
    mkdirSync(join(logsDir(data), '2026-10.jsonl'), { recursive: true });
    await logOnce(data, 'build', at('2026-10-31'), { event: 'begins' });
    expect(statSync(join(logsDir(data), '2026-10.jsonl')).isDirectory()).toBe(true);
  });
});

describe('an error in the log', () => {
  class VaultError extends Error {}
  it.each([
    [new VaultError('no such child: ABC12345'), { error: 'VaultError' }],
    [Object.assign(new Error('open ABC12345.csv'), { code: 'ENOENT' }), { error: 'Error', code: 'ENOENT' }],
    [Object.assign(new Error('x'), { code: 'E12345' }), { error: 'Error' }],
    ['ABC12345', { error: 'string' }],
    [undefined, { error: 'undefined' }],
  ])('is its class and its code, and nothing that it says: %s', (error, fields) => {
    expect(errorFields(error)).toEqual(fields);
  });
});
