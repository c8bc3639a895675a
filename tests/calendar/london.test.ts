import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { toLondon } from '../../src/calendar/london.ts';

const at = (instant: string) => Object.values(toLondon(Date.parse(instant))).join(' ');

describe('toLondon', () => {
  it.each([
    ['2024-06-30T22:59:59Z', '2024-06-30 23:59'],
    ['2024-06-30T23:00:00Z', '2024-07-01 00:00'],
    ['2024-01-31T23:59:59.999Z', '2024-01-31 23:59'],
    ['2024-03-31T00:59:00Z', '2024-03-31 00:59'],
    ['2024-03-31T01:00:00Z', '2024-03-31 02:00'],
    ['2024-10-27T00:59:00Z', '2024-10-27 01:59'],
    ['2024-10-27T01:00:00Z', '2024-10-27 01:00'],
    ['1995-10-22T00:59:00Z', '1995-10-22 01:59'],
    ['1970-01-01T00:00:00Z', '1970-01-01 01:00'],
  ])('tells %s as %s', (instant, told) => expect(at(instant)).toBe(told));

  it('keeps to the rule of the law since 1996: the last Sundays of March and October, at 01:00 UTC', () => {
    for (let hour = Date.UTC(1996, 0, 1); hour < Date.UTC(2036, 0, 1); hour += 3_600_000) {
      const year = new Date(hour).getUTCFullYear();
      const summer = hour >= lastSunday(year, 2) && hour < lastSunday(year, 9);
      const { date, time } = toLondon(hour);
      const ahead = (Date.parse(`${date}T${time}:00Z`) - hour) / 3_600_000;
      if (ahead !== (summer ? 1 : 0))
        throw new Error(`${new Date(hour).toISOString()} is told as ${date} ${time}`);
    }
  });

  it('refuses what is no instant', () => expect(() => toLondon(Number.NaN)).toThrow());
});

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}

describe('the calendar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-calendar-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is the same under any time zone of the machine', () => {
    const script = join(folder, 'printDays.mjs');
    const entry = join(import.meta.dirname, 'printDays.ts');
    buildSync({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'node', outfile: script });
    const printed = ['UTC', 'Europe/London', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) => {
      const ended = spawnSync(process.execPath, [script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      expect(ended.stderr).toBe('');
      return ended.stdout.split('\n');
    });
    // The machines really are elsewhere, or nothing would be shown.
    expect(new Set(printed.map(([zone]) => zone)).size).toBe(4);
    expect(printed[0]![1]!.length).toBeGreaterThan(500_000);
    for (const [, said] of printed) expect(said === printed[0]![1]).toBe(true);
  });
});
