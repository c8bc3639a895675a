import { stat } from 'node:fs/promises';
import type { Progress } from '../../src/words/stageWords.ts';
import type { InboxFile } from './findFiles.ts';
import type { StoredFile } from './vault.ts';

/** As many bytes could be read in the time that opening a file and storing what it holds takes, however small it is. */
const EACH = 500_000;

/** How far the reading of files is, by their bytes. */
export class ReadSoFar {
  private done = 0;
  private rows = 0;
  private workDone = 0;

  private constructor(
    private readonly work: ReadonlyMap<string, number>,
    private readonly allWork: number,
  ) {}

  /** None of these files is read yet. */
  static async none(files: readonly InboxFile[]): Promise<ReadSoFar> {
    const sizes = await Promise.all(
      files.map(async ({ path }) => {
        const size = await stat(path).then(
          (found) => found.size + EACH,
          () => EACH,
        );
        return [path, size] as const;
      }),
    );
    return new ReadSoFar(
      new Map(sizes),
      sizes.reduce((sum, [, size]) => sum + size, 0),
    );
  }

  /** One more is read, and gave this. */
  add(path: string, files: readonly StoredFile[]): void {
    this.done += 1;
    this.workDone += this.work.get(path) ?? 0;
    this.rows += files.reduce((sum, { check }) => sum + check.records, 0);
  }

  get progress(): Progress {
    const share = this.allWork === 0 ? 1 : this.workDone / this.allWork;
    return { done: this.done, of: this.work.size, rows: this.rows, share };
  }
}
