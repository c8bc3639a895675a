import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContracts } from '../ingest/loadContracts.ts';
import { writeWhole } from '../operate/wholeFile.ts';
import { toolVersion } from '../publish/toolVersion.ts';
import { synthesise } from './synthesise.ts';
import { dayOf } from './time/days.ts';

/** The council that a fresh clone shows. */
const DEFAULT = { seed: 1989, children: 38_100, years: 5, to: dayOf(2026, 10, 31), authorities: 1 };

/** By which code a sample was made; no extract, as its name begins with a dot. */
const MADE_BY = '.made-by';

/**
 * Makes up the default council in a folder, whole or not at all, unless it is there and was made by this code. Says so
 * through `print`.
 */
export async function synthesiseOnce(
  folder: string,
  projectDir: string,
  print: (line: string) => void,
): Promise<void> {
  const { sourceHash } = toolVersion(projectDir);
  const madeBy = await readFile(join(folder, MADE_BY), 'utf8').catch(() => null);
  if (madeBy === sourceHash) return;
  print('making up a council of 38,100 children: no child in it exists');
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await synthesise(draft, DEFAULT, await loadContracts());
  await writeWhole(join(draft, MADE_BY), sourceHash);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}
