import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { Stream } from '../../pipeline/synthesise/random/stream.ts';
import { synthesise } from '../../pipeline/synthesise/synthesise.ts';
import {
  addMonths,
  addWorkingDays,
  ageOn,
  dayOf,
  inWords,
  weekday,
} from '../../pipeline/synthesise/time/days.ts';
import { checkText } from '../../src/extracts/checkText.ts';
import { project, Sandbox } from '../support/sandbox.ts';
import { SMALL, smallCouncil } from '../support/smallCouncil.ts';

const contracts = await loadContracts();
const folder = mkdtempSync(join(tmpdir(), 'sightline-synthetic-'));
const { inbox: out, data, written, ended } = await smallCouncil();

const filesOf = (dir: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dir, name)).isFile())
    .sort();
/** Beside them are reference tables and benchmarks. */
const isExtract = (name: string) => /^\d{4}-\d{2}[/\\]/.test(name);
const hashesOf = (dir: string) =>
  filesOf(dir).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(dir, name)))
      .digest('hex'),
  ]);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a synthetic council', () => {
  it('is accepted by its contracts without a word, in every file', () => {
    const wrong = filesOf(out)
      .filter(isExtract)
      .flatMap((name) => {
        const { verdict, extract, problems } = checkText(readFileSync(join(out, name), 'utf8'), contracts, {
          quarantinedPercent: 20,
        });
        const expected = name.replace(/^.*[/\\]|\.csv$/g, '');
        return verdict === 'accepted' && problems.length === 0 && extract === expected
          ? []
          : [{ name, verdict, extract, problem: problems[0] }];
      });
    expect(wrong).toEqual([]);
  });

  it('counts the rows and bytes that it wrote', () => {
    const bytes = filesOf(out)
      .filter(isExtract)
      .reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
    expect(written.extracts.reduce((sum, each) => sum + each.bytes, 0)).toBe(bytes);
    const contacts = readFileSync(join(out, '2026-10', 'contacts.csv'), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(contacts.length).toBeGreaterThan(100);
  });

  it('gives the same bytes in another time zone, and others by another seed', () => {
    for (const [zone, seed] of [
      ['Pacific/Kiritimati', '7'],
      ['America/St_Johns', '8'],
    ] as const) {
      const again = join(folder, `again-${seed}`);
      const args = ['synthesise', '--out', again, '--seed', seed, '--children', '6000', '--years', '2'];
      execFileSync(process.execPath, [join(project, 'pipeline', 'bin.mjs'), ...args], {
        env: { ...process.env, TZ: zone },
      });
      if (seed === '7') expect(hashesOf(again)).toEqual(hashesOf(out));
      else expect(hashesOf(again)).not.toEqual(hashesOf(out));
    }
  });

  it('agrees between its files: a refresh warns of nothing, and caseloads are the cases of the lists', async () => {
    expect(ended).toMatchObject({ code: 0, err: '' });
    const sandbox = new Sandbox({ files: false, data });
    // In a council this small a short list may stay as it was for months, and is said to.
    expect(
      await sandbox.query(
        "select rule, message, value from ledger.problems where rule not in ('same_bytes', 'name_and_rows', 'columns_not_read') limit 5",
      ),
    ).toEqual([]);
    const [cases] = await sandbox.query(`
      select
        (select sum(cases)::int from clean.caseloads where as_at = '2026-10-31') as counted,
        (select count(*)::int from clean.children_in_need where cin_closure_date is null) as in_need,
        (select count(*)::int from clean.care_leavers) as leavers,
        (select count(*)::int from clean.early_help where assessment_completion_date is null) as early_help`);
    const { counted, in_need, leavers, early_help } = cases as Record<string, number>;
    expect(in_need! + leavers! + early_help!).toBe(counted);
    expect(in_need).toBeGreaterThan(50);
    sandbox.remove();
  });

  it('revises figures: what is recorded late comes into a later list of the same months', () => {
    const contactsOfJune = (delivery: string) =>
      readFileSync(join(out, delivery, 'contacts.csv'), 'utf8')
        .split('\r\n')
        .filter((row) => /\/06\/2026,[a-z]\) /.test(row)).length;
    expect(contactsOfJune('2026-06')).toBeGreaterThan(0);
    expect(contactsOfJune('2026-07')).toBeGreaterThan(contactsOfJune('2026-06'));
  });

  it('refuses a folder that holds something', async () => {
    await expect(synthesise(out, SMALL, contracts)).rejects.toThrow('is not empty: name another');
  });
});

describe('streams of draws', () => {
  it('are the same for one name and apart for others, and of the means they say', () => {
    const first = Array.from(
      { length: 5 },
      (
        (s) => () =>
          s.next()
      )(new Stream(1, 'child:123:referrals')),
    );
    const again = Array.from(
      { length: 5 },
      (
        (s) => () =>
          s.next()
      )(new Stream(1, 'child:123:referrals')),
    );
    const other = Array.from(
      { length: 5 },
      (
        (s) => () =>
          s.next()
      )(new Stream(1, 'child:124:referrals')),
    );
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    const draw = new Stream(3, 'means');
    const mean = (of: () => number) => Array.from({ length: 20_000 }, of).reduce((a, b) => a + b) / 20_000;
    expect(mean(() => draw.unit())).toBeCloseTo(0.5, 1);
    expect(mean(() => draw.wait(100))).toBeGreaterThan(95);
    expect(mean(() => draw.wait(100))).toBeLessThan(107);
    expect(mean(() => draw.events(2.3))).toBeCloseTo(2.3, 0);
  });
});

describe('days', () => {
  it('agree with the calendar', () => {
    for (const iso of ['1970-01-01', '2000-02-29', '2024-12-31', '2026-10-31']) {
      const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
      expect(dayOf(year, month, date)).toBe(Date.parse(iso) / 86_400_000);
    }
    expect(inWords(addMonths(dayOf(2024, 8, 31), 6))).toBe('28/02/2025');
    expect(inWords(addMonths(dayOf(2024, 11, 30), 1))).toBe('30/12/2024');
    expect(weekday(dayOf(2026, 10, 31))).toBe(5);
    expect(inWords(addWorkingDays(dayOf(2026, 12, 24), 1))).toBe('29/12/2026');
    expect(inWords(addWorkingDays(dayOf(1990, 4, 12), 2))).toBe('16/04/1990');
    expect(inWords(addWorkingDays(dayOf(2035, 12, 24), 5))).toBe('31/12/2035');
    expect(ageOn(dayOf(2008, 2, 29), dayOf(2026, 2, 28))).toBe(17);
    expect(ageOn(dayOf(2027, 1, 1), dayOf(2026, 10, 31))).toBe(-1);
  });
});
