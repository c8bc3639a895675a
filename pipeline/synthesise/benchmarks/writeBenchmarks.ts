import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { writeWhole } from '../../operate/wholeFile.ts';
import { type Area, inventAreas } from './areas.ts';
import { type AreaYear, childrenIn, inventFigures, sumFigures } from './inventFigures.ts';
import { TABLES, type Table } from './tables.ts';

/** Whom the figures are to be compared with, and for which years. */
export interface BenchmarkOptions {
  seed: number;
  /** Reporting years to 31 March, `[2024, 2025, 2026]`, the earliest first. */
  years: readonly number[];
  /** The council whose extracts go with them, by the name that stands in its `council.csv`. */
  authority: { name: string /** Aged 0 to 17, in the first year. */; children: number };
}

/** In the name and in every row, so that no figure can be taken for a published one. */
const NOTE = 'invented: no authority of this name exists and no figure was published';

const COMMON = [
  ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name', 'region_code'],
  ...['region_name', 'old_la_code', 'new_la_code', 'la_name'],
];

/**
 * Writes what others would publish of England, nine regions and 152 authorities, of which the first ten are the
 * council's statistical neighbours: into `inbox` a file `invented_….csv` for each table of the DfE's open data that
 * `benchmark_measures.csv` names, and into `reference` the file `statistical_neighbours.csv`.
 *
 * Regions and England are worked out from the sums of their 152 authorities. The council itself has its children and
 * an `x` (not available) everywhere else, and is in no sum: what it counts, its own extracts say, and a second figure
 * would contradict them. The same arguments give the same bytes.
 */
export async function writeBenchmarks(
  folders: { inbox: string; reference: string },
  { seed, years, authority }: BenchmarkOptions,
): Promise<void> {
  const areas = inventAreas(seed, authority);
  const figures = inventFigures(seed, areas, years);
  await mkdir(folders.inbox, { recursive: true });
  await mkdir(folders.reference, { recursive: true });
  for (const table of TABLES) {
    const lines = years.flatMap((year) => yearLines(table, year, areas, figures, years[0]!));
    const header = [...COMMON, ...table.filters, ...table.measures, 'note'];
    await writeWhole(join(folders.inbox, `invented_${table.name}.csv`), asCsv([header, ...lines]));
  }
  await writeWhole(
    join(folders.reference, 'statistical_neighbours.csv'),
    asCsv(neighbourLines(authority.name, areas)),
  );
}

function yearLines(
  table: Table,
  year: number,
  areas: readonly Area[],
  all: readonly AreaYear[],
  first: number,
): string[][] {
  const [council, ...others] = areas as [Area, ...Area[]];
  const ofYear = all.filter((each) => each.year === year);
  const period = String(table.isMidYear ? year - 1 : year);
  const line = (level: string, area: readonly string[], rows: string[][]) =>
    rows.map((row) => [period, 'Reporting year', level, 'E92000001', 'England', ...area, ...row, NOTE]);
  const absent = (rows: string[][]) =>
    rows.map((row) => row.map((cell, at) => (at < table.filters.length ? cell : 'x')));
  const whole = (parts: readonly AreaYear[]) => table.rows(sumFigures(parts), false);
  const namesOf = ({ region, number, code, name }: Area) => [region.code, region.name, number, code, name];

  const regions = [...new Map(areas.map(({ region }) => [region.code, region])).values()].sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
  const own = table.rows({ ...sumFigures([]), children: childrenIn(council, year, first) }, false);
  return [
    ...line('National', ['', '', '', '', ''], whole(ofYear)),
    ...regions.flatMap((region) => {
      const parts = ofYear.filter(({ area }) => area.region.code === region.code);
      return line('Regional', [region.code, region.name, '', '', ''], whole(parts));
    }),
    ...line('Local authority', namesOf(council), table.isMidYear ? own : absent(own)),
    ...others.flatMap((area) => {
      const { figures, hasWorkforce } = ofYear.find((each) => each.area === area)!;
      const rows = table.rows(figures, true);
      return line('Local authority', namesOf(area), table.isWorkforce && !hasWorkforce ? absent(rows) : rows);
    }),
  ];
}

const neighbourLines = (council: string, areas: readonly Area[]) => [
  ['Authority', 'Neighbour', 'Neighbour code', 'Rank', 'Source'],
  ...areas
    .filter(({ kind }) => kind === 'neighbour')
    .map(({ name, code }, at) => [
      council,
      name,
      code,
      String(at + 1),
      'invented with the figures of benchmarks',
    ]),
];

const asCsv = (lines: string[][]) => `${Papa.unparse(lines, { newline: '\n' })}\n`;
