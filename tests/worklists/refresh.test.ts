import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Sandbox } from '../support/sandbox.ts';

const box = new Sandbox();
beforeAll(async () => {
  expect((await box.refresh()).code).toBe(0);
});
afterAll(() => box.remove());

const place = join(box.data, 'worklists', '2021-09-07');

it("a refresh of the council's papers lists the overdue actions of its plan, and recommendations not answered", () => {
  const text = readFileSync(join(place, 'all-trackers.csv'), 'utf8').slice(1);
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const late = data.filter((row) => row.Tracker === 'Improvement plan' && row['Days overdue'] !== '');
  expect(late.map(({ Reference, Due }) => [Reference, Due])).toEqual([
    ['L4a', '2021-06-30'],
    ['L4b', '2021-06-30'],
    ['Q4c', '2021-06-30'],
    ['L1a', '2021-07-31'],
    ['Q4e', '2021-07-31'],
    ['Q5c', '2021-07-31'],
    ['L14b', '2021-08-31'],
    ['L9e', '2021-08-31'],
  ]);
  // What is due by 7 October: September's, by its last day.
  const soon = data.filter((row) => row.Tracker === 'Improvement plan' && row['Days overdue'] === '');
  expect(new Set(soon.map(({ Due }) => Due))).toEqual(new Set(['2021-09-30']));
  expect(soon).toHaveLength(11);
});

it('a refresh in which nothing changed puts back what is gone or damaged, the same bytes, and else leaves it', async () => {
  const path = join(place, 'improvement-plan.xlsx');
  const bytes = readFileSync(path);
  rmSync(path);
  await box.refresh();
  expect(readFileSync(path).equals(bytes)).toBe(true);
  const { ino } = statSync(path);
  await box.refresh();
  expect(statSync(path).ino).toBe(ino);
  rmSync(place, { recursive: true });
  await box.refresh();
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
