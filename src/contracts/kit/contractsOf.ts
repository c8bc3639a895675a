import type { Contract } from './contract.ts';

/** The modules of a folder by path, as `import.meta.glob` gives them. */
export type Modules = Record<string, Record<string, unknown>>;

declare global {
  interface ImportMeta {
    /** The modules of a folder by path; a list made when the code is compiled, so that all of them are one file. */
    glob(pattern: string, options: { eager: true }): Modules;
  }
}

/** The contracts of a folder: each file of it holds one and is named after its id. In order of the ids. */
export function contractsOf(modules: Modules): readonly Contract[] {
  return Object.keys(modules)
    .sort()
    .map((path) => {
      const found = Object.values(modules[path]!) as Contract[];
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (found.length !== 1 || `${found[0]!.id}.ts` !== name) {
        throw new Error(
          `${path.replace('..', 'src/contracts')}: exports one contract whose id is the file's name`,
        );
      }
      return found[0]!;
    });
}
