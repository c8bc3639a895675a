import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { Told, type ToldCount } from '../../src/disclosure/told.ts';
import { privateFolder } from '../operate/wholeFile.ts';
import { runModel } from '../warehouse/runModel.ts';
import { pathLiteral } from '../warehouse/sqlText.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Of a publication's folder, the file of all that its readers and those of others before it were told of counts. */
const toldPath = (folder: string) => join(folder, 'earlier', 'told.parquet');

/**
 * Reads what controlled publications have told, of which the latest holds all; without any it is nothing. It stays as the
 * table `told_before`. Throws where the file is gone or damaged.
 */
export async function readToldBefore(warehouse: Warehouse, folder: string | null): Promise<Told> {
  const before =
    folder === null ? 'from disclosed.counts limit 0' : `from read_parquet(${pathLiteral(toldPath(folder))})`;
  await warehouse.run(`create or replace temp table told_before as ${before}`);
  return new Told(
    await warehouse.rows<ToldCount>(`
      select
        told.* exclude (value) replace (told.month::varchar as month),
        told.value is not distinct from
        ceil(if(told.part = 'numerator', figures.numerator, figures.denominator)) as "isSame"
      from told_before as told
      left join facts.indicators as figures using (indicator, month, breakdown, member)`),
  );
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
