import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attachEarlier, type Earlier } from './loadRevisions.ts';
import { literal } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

/** Something that keeps a publication from being put in force until somebody accepts it. */
export interface Held {
  /** The gate: the name of its file. */
  check: string;
  /** The extract or indicator that it is of. */
  subject: string;
  message: string;
}

/**
 * Runs every gate of `pipeline/models/gates/`: a query that returns what should not be published unseen, with `subject` and
 * `message`. They read the publication's database; those that compare read the publication before, too, as `earlier`, and
 * are left out where there is none that can be read, or only one of a later day. What should have arrived goes by the day
 * of the run, `YYYY-MM-DD`.
 */
export async function runGates(
  warehouse: Warehouse,
  modelsDir: string,
  earlier: Earlier | null,
  today: string,
): Promise<Held[]> {
  const names = (await readdir(join(modelsDir, 'gates'))).filter((name) => name.endsWith('.sql')).sort();
  const gates = await Promise.all(
    names.map(async (name) => ({
      check: name.slice(0, -4),
      sql: await readFile(join(modelsDir, 'gates', name), 'utf8'),
    })),
  );
  const hasEarlier = earlier !== null && (await attachEarlier(warehouse, earlier));
  await warehouse.run(`set variable today = date ${literal(today)}`);
  try {
    const held: Held[] = [];
    for (const { check, sql } of gates) {
      if (!hasEarlier && /\bearlier\./.test(sql)) continue;
      const rows = await warehouse
        .rows<{ subject: string; message: string }>(sql)
        .catch((error: Error) => Promise.reject(new Error(`gate ${check}: ${error.message}`)));
      held.push(...rows.map((row) => ({ check, ...row })));
    }
    return held;
  } finally {
    if (hasEarlier) await warehouse.run('detach earlier');
  }
}
