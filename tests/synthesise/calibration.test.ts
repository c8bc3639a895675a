import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asTable } from '../../pipeline/commands/asTable.ts';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { synthesise } from '../../pipeline/synthesise/synthesise.ts';
import { dayOf } from '../../pipeline/synthesise/time/days.ts';

type Row = Record<string, string>;

const folder = mkdtempSync(join(tmpdir(), 'sightline-calibration-'));
const out = join(folder, 'out');
const rows = (month: string, extract: string) =>
  Papa.parse<Row>(readFileSync(join(out, month, `${extract}.csv`), 'utf8').trimEnd(), { header: true }).data;
const months = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
);
const delivered = months.slice(months.indexOf('2021-11'), months.indexOf('2026-10') + 1);
const quarters = delivered.filter((_, at) => at % 6 === 5);

beforeAll(async () => {
  const parameters = { seed: 1, children: 38_100, years: 5, to: dayOf(2026, 10, 31), authorities: 1 };
  await synthesise(out, parameters, await loadContracts());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The mean of a figure over a delivery each half-year. */
const mean = (of: (month: string) => number) =>
  quarters.reduce((sum, month) => sum + of(month), 0) / quarters.length;
const withoutEnd = (extract: string, end: string) => (month: string) =>
  rows(month, extract).filter((row) => row[end] === '').length;
/** How often something began, a year: each child and day once, over all deliveries. */
const perYear = (extract: string, day: string) => {
  const found = quarters.flatMap((month) =>
    rows(month, extract).map((row) => `${row['Child Unique ID']} ${row[day]}`),
  );
  return new Set(found).size / 5.5;
};
const live = (type: string) => {
  const found = rows('2026-10', 'legal_cases').filter(
    (row) => row['Case type'] === type && row['Concluded on'] === '',
  );
  return new Set(found.map((row) => row['Case reference'])).size;
};

it('comes close to the published picture of a county of 38,100 children', () => {
  const statuses = (month: string, status: string) =>
    rows(month, 'children_in_need').filter((row) => row['Case status']!.endsWith(status)).length;
  const orders = new Set(
    delivered
      .slice(11)
      .filter((_, at) => at % 12 === 0)
      .flatMap((month) => rows(month, 'adoption'))
      .filter((row) => row['Date of Adoption Order'] !== '')
      .map((row) => row['Child Unique ID']),
  ).size;
  // What was printed, what comes out, and by how much the two may differ, in per cent.
  const table = [
    ['looked after', 326, mean(withoutEnd('children_looked_after', 'Date Ceased to be Looked After')), 15],
    ['on protection plans', 117, mean(withoutEnd('child_protection', 'Child Protection Plan End Date')), 15],
    [
      'further children in need',
      228,
      mean((month) => statuses(month, 'Child in need plan') + statuses(month, 'Open assessment')),
      20,
    ],
    ['early help assessments a year', 917, perYear('early_help', 'Assessment start date'), 15],
    ['adoption orders in five years', 94, orders, 20],
    ['live care proceedings', 33, live('Care proceedings'), 50],
    ['live deprivation of liberty', 12, live('Deprivation of Liberty Cases/COPS'), 60],
    ['live Human Rights Act claims', 14, live('HRA cases live'), 60],
    // 2025, England: 526 referrals and 189 enquiries per 10,000; the county knows about half as many children in need.
    ['referrals a year', 1100, perYear('referrals', 'Date of referral'), 20],
    ['section 47 enquiries a year', 400, perYear('section_47', SECTION_47), 25],
  ] as const;
  console.log(
    asTable(
      ['measure', 'printed', 'synthetic', 'tolerance %'],
      table.map(([measure, printed, synthetic, tolerance]) => ({
        measure,
        printed,
        synthetic: Math.round(synthetic),
        'tolerance %': tolerance,
      })),
    ),
  );
  const far = table.filter(([, printed, found, most]) => Math.abs(found / printed - 1) * 100 > most);
  expect(far.map(([measure, printed, found]) => ({ measure, printed, found }))).toEqual([]);
});

const SECTION_47 = 'Strategy discussion initiating Section 47 Enquiry Start Date';
