import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Contract } from '../../src/contracts/kit/contract.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'contracts');

/** Every extract's contract: each file of `src/contracts/` holds one and is named after its id. In order of the ids. */
export const loadContracts = () => loadFrom(FOLDER);

/** The contracts of the tables in `data/reference/`, from `src/contracts/reference/`. */
export const loadReferenceContracts = () => loadFrom(join(FOLDER, 'reference'));

async function loadFrom(folder: string): Promise<readonly Contract[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(names.map((name) => loadContract(folder, name)));
}

async function loadContract(folder: string, name: string): Promise<Contract> {
  const path = join(folder, name);
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  const found = Object.values(module) as Contract[];
  if (found.length !== 1 || `${found[0]!.id}.ts` !== name) {
    throw new Error(`${path}: exports one contract whose id is the file's name`);
  }
  return found[0]!;
}
