import type { Contract } from '../../src/contracts/kit/contract.ts';

type Modules = Record<string, Record<string, unknown>>;

declare global {
  interface ImportMeta {
    /** The modules of a folder by path; a list made when the code is compiled, so that all of them are one file. */
    glob(pattern: string, options: { eager: true }): Modules;
  }
}

const EXTRACTS = import.meta.glob('../../src/contracts/*.ts', { eager: true });
const TABLES = import.meta.glob('../../src/contracts/reference/*.ts', { eager: true });

/** Every extract's contract: each file of `src/contracts/` holds one and is named after its id. In order of the ids. */
export const loadContracts = async () => contractsOf(EXTRACTS);

/** The contracts of the tables in `data/reference/`, from `src/contracts/reference/`. */
export const loadReferenceContracts = async () => contractsOf(TABLES);

function contractsOf(modules: Modules): readonly Contract[] {
  return Object.keys(modules)
    .sort()
    .map((path) => {
      const found = Object.values(modules[path]!) as Contract[];
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (found.length !== 1 || `${found[0]!.id}.ts` !== name) {
        throw new Error(`${path.replace('../../', '')}: exports one contract whose id is the file's name`);
      }
      return found[0]!;
    });
}
