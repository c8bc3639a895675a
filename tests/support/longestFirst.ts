import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest: begun last, one of them would keep one core busy while the other has nothing to do. */
const LONGEST = [
  'tests/madeUpCouncil.test.ts',
  'tests/ingest/sets/differential.test.ts',
  'tests/refresh.test.ts',
  'tests/refreshKilled.test.ts',
  'tests/browser/site.test.ts',
  'tests/warehouse/indicatorProperties.test.ts',
  'tests/site/buildSite.test.ts',
  'tests/recompute/recompute.test.ts',
  'tests/synthesise/lists.test.ts',
];

/** Runs the longest files first, the others in the order in which they would run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.replaceAll('\\', '/').endsWith(name));
      return at < 0 ? LONGEST.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}
