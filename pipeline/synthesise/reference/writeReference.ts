import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { BenchmarkOptions } from '../benchmarks/writeBenchmarks.ts';
import type { Council } from '../council/council.ts';
import type { Planted } from '../council/planted.ts';
import { LOCALITIES } from '../council/teams.ts';
import { monthInWords, yearOf } from '../time/days.ts';
import { PANEL_RHYTHMS } from '../views/panels.ts';
import { ARRIVALS } from './arrivals.ts';
import { childrenAtFirst, midYearsOf, populationsOf } from './populations.ts';
import { questionsOf } from './questions.ts';
import { TARGETS } from './targets.ts';
import { thresholdsOf } from './thresholds.ts';

const INVENTED = 'invented';

/** Where the localities lie, by row from the north and column from the west: one above two. */
const PLACES = [
  [1, 1],
  [2, 1],
  [2, 2],
] as const;

/** The tables that hold for every council which has none of its own. */
const COMMON = join(import.meta.dirname, '..', '..', '..', 'data', 'reference');

/**
 * Writes the reference tables of a council that does not exist into a folder, in the layout of `data/reference`: who it
 * is, teams, localities, populations, targets, notes on charts, questions of members, the
 * rhythms of its panels, when extracts are awaited, and the thresholds of `common` with the procedure of its own. Its
 * statistical neighbours `writeBenchmarks` adds, given what `benchmarkOptionsOf` says; the other tables that hold for
 * every council stay where they are. `common` is the folder of those.
 */
export function writeReference(folder: string, council: Council, common = COMMON): void {
  mkdirSync(folder, { recursive: true });
  const write = (table: string, header: string[], rows: (string | number)[][]) =>
    writeFileSync(join(folder, `${table}.csv`), `${Papa.unparse([header, ...rows], { newline: '\n' })}\n`);
  write('council', ['Council', 'Data', 'About the data'], [[council.name, 'synthetic', ABOUT]]);
  write(
    'teams',
    ['Team', 'Shown as', 'Service', 'Locality', 'Opened', 'Closed'],
    council.teams.map(({ name, service, locality }) => [name, '', service, locality ?? '', '', '']),
  );
  write(
    'localities',
    ['Locality', 'Order', 'Covers', 'Row', 'Column'],
    LOCALITIES.map((locality, at) => [locality, at + 1, '', ...PLACES[at]!]),
  );
  write(
    'populations',
    ['Area', 'Area code', 'Year', 'Ages', 'Population', 'Source'],
    populationsOf(council).map(({ area, year, ages, population }) => [
      area,
      '',
      year,
      ages,
      population,
      INVENTED,
    ]),
  );
  const from = monthInWords(council.timeline.from);
  write(
    'targets',
    ['Indicator', 'Breakdown', 'Member', 'From', 'Target', 'Amber', 'Source'],
    TARGETS.map(([indicator, target, amber]) => [indicator, 'all', 'all', from, target, amber, INVENTED]),
  );
  write(
    'chart_notes',
    ['Indicator', 'Breakdown', 'Member', 'Month', 'New limits', 'Note'],
    chartNotesOf(council.planted),
  );
  write(
    'questions',
    ['Session', 'Asked by', 'Question', 'Answer', 'Answered on', 'Status'],
    questionsOf(council.timeline.to),
  );
  write('panel_rhythms', ['Panel', 'Meets on', 'On bank holidays'], [...PANEL_RHYTHMS]);
  write('arrivals', ['Extract', 'Every months', 'By working day', 'Note'], ARRIVALS);
  const { header, rows } = thresholdsOf(readFileSync(join(common, 'thresholds.csv'), 'utf8'), INVENTED);
  write('thresholds', header, rows);
}

/**
 * What the council knows of itself: that the front door changed its ways. The share that it refers is another process from
 * then on; of how many are referred the chart goes on, so that the change can be seen.
 */
function chartNotesOf({ processChange }: Planted): string[][] {
  const month = monthInWords(processChange.from);
  return [
    [
      'contacts_becoming_referrals',
      'all',
      'all',
      month,
      'Yes',
      'The front door works by a new threshold document: fewer contacts become referrals',
    ],
    ['referrals', 'all', 'all', month, 'No', 'A new threshold document at the front door'],
  ];
}

const ABOUT = 'made up by a simulation: no child, family, worker or place in it exists';

/** With whom a council is compared, and when: its children are those of its populations, year by year. */
export function benchmarkOptionsOf(council: Council): BenchmarkOptions {
  return {
    seed: council.seed,
    // The mid-year of a reporting year to 31 March is the one before.
    years: midYearsOf(council.timeline)
      .map((year) => year + 1)
      .filter((year) => year <= yearOf(council.timeline.to)),
    authority: { name: council.name, children: childrenAtFirst(council) },
  };
}
