import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Contract } from '../../src/contracts/kit/contract.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'contracts');

/** Every contract: each file of `src/contracts/` holds one and is named after its id. In the order of their ids. */
export async function loadContracts(): Promise<readonly Contract[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(names.map(loadContract));
}

async function loadContract(name: string): Promise<Contract> {
  const module = (await import(pathToFileURL(join(FOLDER, name)).href)) as Record<string, unknown>;
  const found = Object.values(module) as Contract[];
  if (found.length !== 1 || `${found[0]!.id}.ts` !== name) {
    throw new Error(`src/contracts/${name}: exports one contract whose id is the file's name`);
  }
  return found[0]!;
}
