import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { type ExtractFile, readExtract } from '../../pipeline/ingest/readExtract.ts';
import type { SoiledFile } from '../../pipeline/synthesise/soil/groundTruth.ts';
import { soil } from '../../pipeline/synthesise/soil/soil.ts';
import { writeSoundExtracts } from '../support/soundExtracts.ts';

const contracts = await loadContracts();
const limits = { quarantinedPercent: 20 };
const folder = mkdtempSync(join(tmpdir(), 'sightline-soil-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sound = join(folder, 'sound');
const soundFiles = new Map<string, ExtractFile>();
const readFolder = async (path: string) => {
  const files: ExtractFile[] = [];
  for (const name of readdirSync(join(path, '2026-10')).sort()) {
    files.push(
      ...(await readExtract(join(path, '2026-10', name), `2026-10/${name}`, contracts, limits, null)),
    );
  }
  return files;
};
const cleanOf = ({ check }: ExtractFile) => check.rows.map(({ values }) => JSON.stringify(values));

beforeAll(async () => {
  writeSoundExtracts(sound, contracts, 200);
  for (const file of await readFolder(sound)) soundFiles.set(file.name, file);
});

let runs = 0;
async function soiled(share: number, seed: number) {
  runs += 1;
  const path = join(folder, `run-${runs}`);
  cpSync(sound, path, { recursive: true });
  const truth = join(folder, `mess-${runs}.json`);
  const counts = await soil(path, share, seed, { limits, truth });
  const text = readFileSync(truth, 'utf8');
  return { path, counts, text, truth: JSON.parse(text).files as SoiledFile[] };
}

/** Expects that ingest says of a file what the ground truth does, and nothing else. */
function compare(file: ExtractFile, truth: SoiledFile | undefined): void {
  const before = soundFiles.get(file.name)!;
  const { check } = file;
  const faults = truth?.faults ?? [];
  const spoilt = (truth?.rows ?? []).filter(({ rule }) => rule !== null);
  const count = (fault: string) => faults.filter((each) => each.fault === fault).length;
  const sort = <T>(list: T[]) => list.map((each) => JSON.stringify(each)).sort();

  expect([file.name, check.extract, check.delimiter, file.encoding]).toEqual([
    file.name,
    before.check.extract,
    truth?.delimiter ?? ',',
    truth?.encoding ?? 'utf-8',
  ]);
  const errors = check.problems.filter(({ severity }) => severity === 'error');
  expect([file.name, ...sort(errors.map(({ line, column, rule }) => ({ line, column, rule })))]).toEqual([
    file.name,
    ...sort(spoilt.map(({ line, column, rule }) => ({ line, column, rule }))),
  ]);
  const others = check.problems.filter(({ severity }) => severity !== 'error');
  const unexplained = others.filter(
    ({ line, rule }) => !faults.some((fault) => fault.line === line && fault.rules.includes(rule)),
  );
  expect([file.name, unexplained]).toEqual([file.name, []]);
  for (const { line, column, rules } of faults.filter(({ fault }) => /extra_column|no_last/.test(fault))) {
    expect(others.map((each) => [each.line, each.column, each.rule])).toContainEqual([
      line,
      column,
      rules[0],
    ]);
  }

  const { records, preamble, quarantined, duplicates, blank, footer } = check;
  const copies = truth?.rows.filter(({ rule }) => rule === null).length ?? 0;
  const again = spoilt.filter(({ fault }) => fault === 'contradiction').length / 2;
  expect([file.name, { preamble, quarantined, duplicates, blank, footer }]).toEqual([
    file.name,
    {
      preamble: before.check.preamble + count('sep_line') + count('title_row') + count('header_repeated'),
      quarantined: new Set(spoilt.map(({ line }) => line)).size,
      duplicates: copies,
      blank: count('blank_row'),
      footer: before.check.footer + count('note_row') + count('total_row'),
    },
  ]);
  const lines = ['sep_line', 'title_row', 'header_repeated', 'blank_row', 'note_row', 'total_row'];
  const added = faults.filter(({ fault }) => lines.includes(fault)).length;
  expect(records).toBe(before.check.records + added + copies + again);

  // Every row that was not touched is there, in its order and with its values.
  const kept = cleanOf(file);
  let at = 0;
  for (const row of cleanOf(before)) if (row === kept[at]) at += 1;
  expect([file.name, at]).toEqual([file.name, kept.length]);
  expect(check.accepted).toBe(before.check.accepted - (quarantined - again));
}

it('the extracts that are soiled here are sound before', () => {
  expect(soundFiles.size).toBe(contracts.length);
  for (const [name, { check }] of soundFiles) {
    expect([name, check.extract, check.verdict, check.problems]).toEqual([
      name,
      name.slice(8, -4),
      'accepted',
      [],
    ]);
    expect([name, new Set(cleanOf(soundFiles.get(name)!)).size]).toEqual([name, check.rows.length]);
  }
});

describe('what was soiled', () => {
  it('is found by the rule and at the line named, whatever the seed and the share, and nothing else is', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(0.01, 0.08, 0.9), async (seed, share) => {
        const { path, truth } = await soiled(share, seed);
        for (const file of await readFolder(path)) {
          const said = truth.find((each) => each.file === file.name);
          for (const { fault } of [...(said?.faults ?? []), ...(said?.rows ?? [])]) seen.add(fault);
          compare(file, said);
        }
        rmSync(path, { recursive: true });
      }),
      {
        numRuns: 9,
        seed: 1,
        endOnFailure: true,
        examples: [
          [1, 0.9],
          [-9, 0.9],
        ],
      },
    );
    expect([...seen].sort()).toEqual(ALL_FAULTS);
  });

  it('is the share asked for, of no file more than its limit lets pass, and of some files the whole', async () => {
    const { truth, counts } = await soiled(0.05, 3);
    const all = [...soundFiles.values()].reduce((sum, { check }) => sum + check.records, 0);
    expect(counts.rows).toBe(truth.reduce((sum, { rows }) => sum + rows.length, 0));
    expect(counts.rows / all).toBeGreaterThan(0.04);
    expect(counts.rows / all).toBeLessThan(0.07);
    const whole = truth.filter(({ faults }) => faults.length > 0).length;
    expect(whole).toBeGreaterThan(5);
    expect(whole).toBeLessThan(25);
  });

  it('is the same for the same seed, to the byte, and other for another', async () => {
    const [one, two, other] = [await soiled(0.05, 4), await soiled(0.05, 4), await soiled(0.05, 5)];
    expect(one.text).toBe(two.text);
    expect(one.text).not.toBe(other.text);
    for (const name of readdirSync(join(one.path, '2026-10'))) {
      const bytes = ({ path }: { path: string }) => readFileSync(join(path, '2026-10', name));
      expect([name, bytes(one).equals(bytes(two))]).toEqual([name, true]);
    }
  });

  it('is nothing for a share of 0, and the files stay as they are', async () => {
    const { path, truth } = await soiled(0, 6);
    expect(truth).toEqual([]);
    for (const name of readdirSync(join(path, '2026-10'))) {
      expect(readFileSync(join(path, '2026-10', name))).toEqual(readFileSync(join(sound, '2026-10', name)));
    }
  });
});

it('refuses a share that is none, and a file that no contract knows, which stays as it is', async () => {
  const path = join(folder, 'foreign');
  cpSync(sound, path, { recursive: true });
  const truth = join(folder, 'foreign.json');
  await expect(soil(path, 2, 1, { limits, truth })).rejects.toThrow('2 is no share of rows');
  writeFileSync(join(path, 'a.csv'), 'One,Two\n1,2\n');
  rmSync(join(path, '2026-10'), { recursive: true });
  await expect(soil(path, 0.5, 1, { limits, truth })).rejects.toThrow(
    'a.csv: has a header that no contract knows',
  );
  expect(readdirSync(path)).toEqual(['a.csv']);
  expect(readdirSync(folder).filter((name) => /foreign.*(json|draft)/.test(name))).toEqual([]);
  expect(readFileSync(join(path, 'a.csv'), 'utf8')).toBe('One,Two\n1,2\n');
});

const ALL_FAULTS = [
  ...['blank_row', 'byte_order_mark', 'columns_reordered', 'contradiction', 'crlf', 'duplicate'],
  ...['end_before_start', 'extra_cell', 'extra_column', 'failed_formula', 'header_repeated'],
  ...['header_spelling', 'identifier_as_number', 'impossible_date', 'missing_cell', 'mixed_line_ends'],
  ...['no_last_line_end', 'note_row', 'required_blank', 'semicolons', 'sep_line', 'spreadsheet_day_number'],
  ...['stand_in_1900', 'stand_in_9999', 'stray_quote', 'suppressed', 'tabs', 'text_in_number', 'title_row'],
  ...['total_row', 'trailing_empty_columns', 'two_digit_year', 'unknown_code', 'utf_16le', 'windows_1252'],
];
