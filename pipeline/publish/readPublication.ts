import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Table, tableFromIPC } from 'apache-arrow';
import type {
  IndicatorDefinition,
  Publication,
  PublicationSummary,
  PublicationTables,
} from '../../src/publication/tables.ts';
import { columnOf } from './arrowColumn.ts';
import { readFigures } from './readFigures.ts';
import { readInForce } from './readInForce.ts';

/** Every table that pages read row by row; the compiler says so when one is left out. */
const TABLES: Record<keyof PublicationTables, true> = {
  weekly: true,
  changes: true,
  distances: true,
  revisions: true,
  benchmarks: true,
  files: true,
  problems: true,
  reconciliation: true,
  improvement_actions: true,
  inspections: true,
  headline_counts: true,
  recommendations: true,
  panels: true,
  care_tracker: true,
  audit_progress: true,
  audit_grades: true,
  tracker_summary: true,
  panel_dates: true,
  escalation_clocks: true,
  chart_notes: true,
  questions: true,
  localities: true,
  arrivals: true,
};

/**
 * Reads a publication's files, all of them at once.
 * @param dir the folder that holds `manifest.json`, `definitions.json`, `tables/` and `earlier/`
 * @param publishedAt when it was published: an ISO instant, which the publication itself does not know
 * @throws where a file is missing or is no Arrow file, naming it
 */
export async function readPublication(dir: string, publishedAt: string): Promise<Publication> {
  const names = Object.keys(TABLES) as (keyof PublicationTables)[];
  const [summary, definitions, indicators, signals, ...tables] = await Promise.all([
    readJson<PublicationSummary>(join(dir, 'manifest.json')),
    readJson<IndicatorDefinition[]>(join(dir, 'definitions.json')),
    readArrow(join(dir, 'tables', 'indicators.arrow')),
    readArrow(join(dir, 'tables', 'signals.arrow')),
    ...names.map((name) => readArrow(join(dir, folderOf(name), `${name}.arrow`))),
  ]);
  const byName = Object.fromEntries(names.map((name, index) => [name, plainRows(tables[index]!)]));
  return {
    // One of an earlier version says nothing of it, and hid nothing.
    summary: { ...summary, disclosure: summary.disclosure ?? null },
    publishedAt,
    inForce: await readInForce(dir, summary.run_id),
    definitions,
    figures: readFigures(indicators, signals),
    tables: byName as unknown as PublicationTables,
  };
}

/** What earlier publications said is kept apart from what this one is made of. */
const folderOf = (name: keyof PublicationTables) => (name === 'revisions' ? 'earlier' : 'tables');

async function readJson<Shape>(path: string): Promise<Shape> {
  const text = await read(path);
  try {
    return JSON.parse(text.toString('utf8')) as Shape;
  } catch (error) {
    throw new Error(`not JSON: ${path}: ${(error as Error).message}`);
  }
}

async function readArrow(path: string): Promise<Table> {
  const bytes = await read(path);
  try {
    return tableFromIPC(bytes);
  } catch (error) {
    throw new Error(`not an Arrow file: ${path}: ${(error as Error).message}`);
  }
}

/** The rows of an Arrow table as plain objects: dates as `YYYY-MM-DD`, whole numbers as numbers, absent as null. */
export function plainRows(table: Table): Record<string, unknown>[] {
  const columns = table.schema.fields.map(({ name }) => [name, columnOf(table.getChild(name)!)] as const);
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(([name, at]) => [name, at(row)])),
  );
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(
      `cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}: the publication is damaged, or of a version that did not have it: run "sightline refresh"`,
    );
  }
}
