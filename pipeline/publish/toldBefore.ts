import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cell } from '../../src/disclosure/cell.ts';
import type { FactCells, FactKey } from '../../src/disclosure/factCells.ts';
import type { Range } from '../../src/disclosure/policy.ts';
import { privateFolder } from '../operate/wholeFile.ts';
import { runModel } from '../warehouse/runModel.ts';
import { pathLiteral } from '../warehouse/sqlText.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Of a publication's folder, the file of all that its readers and those of others before it were told of counts. */
const toldPath = (folder: string) => join(folder, 'earlier', 'told.parquet');

interface ToldCount {
  indicator: string;
  month: string;
  breakdown: string;
  member: string;
  part: 'numerator' | 'denominator';
  least: number | null;
  most: number | null;
}

/**
 * Reads what controlled publications have told, of which the latest holds all, as the table `told_before`; without any it is
 * empty. Throws where the file is gone or damaged.
 */
export async function readToldBefore(warehouse: Warehouse, folder: string | null): Promise<void> {
  const before =
    folder === null ? 'from disclosed.counts limit 0' : `from read_parquet(${pathLiteral(toldPath(folder))})`;
  await warehouse.run(`create or replace temp table told_before as ${before}`);
}

/** Whether an earlier publication has said a count of a figure, or that it is hidden. */
export async function wasTold(warehouse: Warehouse): Promise<(row: FactKey, part: string) => boolean> {
  const told = await warehouse.rows<FactKey & { part: string }>(
    'select distinct indicator, month::varchar as month, breakdown, member, part from told_before',
  );
  const keyOf = ({ indicator, month, breakdown, member }: FactKey, part: string) =>
    JSON.stringify([indicator, month, breakdown, member, part]);
  const keys = new Set(told.map((row) => keyOf(row, row.part)));
  return (row, part) => keys.has(keyOf(row, part));
}

/** The cells with what was told of those that are as they were: shown then, or hidden. */
export async function withToldBefore(
  warehouse: Warehouse,
  { cells, cellOf }: Pick<FactCells, 'cells' | 'cellOf'>,
): Promise<Cell[]> {
  const told = await warehouse.rows<ToldCount>(`
    select told.* exclude (value) replace (told.month::varchar as month)
    from told_before as told
    join facts.indicators as figures using (indicator, month, breakdown, member)
    where told.value = ceil(if(told.part = 'numerator', figures.numerator, figures.denominator))`);
  const known = new Map<string, Range>();
  const hidden = new Set<string>();
  for (const { part, least, most, ...key } of told) {
    const id = cellOf(key, part);
    if (id === null) continue;
    if (least === null || most === null) hidden.add(id);
    else {
      const before = known.get(id) ?? { least, most };
      known.set(id, { least: Math.max(before.least, least), most: Math.min(before.most, most) });
    }
  }
  return cells.map((cell) => {
    const range = known.get(cell.id);
    if (range) return { ...cell, known: range };
    return hidden.has(cell.id) ? { ...cell, wasHidden: true } : cell;
  });
}

/** Keeps in the folder of a publication what has been told with it: by it, from `disclosed.counts`, and before it. */
export async function writeTold(warehouse: Warehouse, models: string, folder: string): Promise<void> {
  await runModel(warehouse, models, 'disclosed/earlier');
  await privateFolder(join(folder, 'earlier'));
  const path = toldPath(folder);
  await warehouse.run(`copy disclosed.told to ${pathLiteral(path)} (format parquet, compression zstd)`);
  // It tells small counts.
  await chmod(path, 0o600);
}
