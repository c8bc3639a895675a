import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readPublication } from '../../pipeline/publish/readPublication.ts';
import { runFramework } from '../../pipeline/site/runFramework.ts';
import { seedFrameworkCache } from '../../pipeline/site/seedFrameworkCache.ts';
import { chartsOf } from '../../src/publication/chartsOf.ts';
import { definitionsOf } from '../../src/publication/definitionsOf.ts';
import { FAMILY_PAGES } from '../../src/publication/familyPages.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { PART_KINDS } from '../../src/view/view.ts';

/** What is compared: the charts of this family. */
export const FAMILY = 'looked-after';

/** How many charts the plain page has. */
export interface PlainSite {
  dir: string;
  charts: number;
}

/**
 * Builds a plain page of Observable Framework with the charts of one family, in `folder`: Plot and inputs by bare imports,
 * a CSV of the figures of those charts, for the whole and every part that can be chosen, parsed in the browser.
 */
export async function buildPlain(
  projectDir: string,
  publicationDir: string,
  publishedAt: string,
  folder: string,
): Promise<PlainSite> {
  cpSync(join(import.meta.dirname, 'plain'), folder, { recursive: true });
  symlinkSync(join(projectDir, 'node_modules'), join(folder, 'node_modules'));
  const publication = await readPublication(publicationDir, publishedAt);
  const charts = chartsShown(publication);
  const write = (name: string, rows: object[]) =>
    writeFileSync(join(folder, 'dashboards', name), Papa.unparse(rows));
  write('charts.csv', charts);
  write('figures.csv', figuresOf(publication, charts));
  mkdirSync(join(folder, 'dashboards', '.observablehq', 'cache'), { recursive: true });
  await seedFrameworkCache(folder);
  const dir = join(folder, 'dist');
  const complaints = await runFramework({
    projectDir: folder,
    outDir: dir,
    publicationDir,
    publishedAt,
    drawnFile: '',
    checkingPath: '',
    log: () => {},
  });
  if (complaints.length > 0) throw new Error(`the plain page does not build: ${complaints.join('; ')}`);
  return { dir, charts: charts.length };
}

interface Shown {
  question: string;
  region: string;
  indicator: string;
  breakdown: string;
}

function chartsShown(publication: Publication): Shown[] {
  const page = FAMILY_PAGES.find(({ id }) => id === FAMILY)!;
  return chartsOf(page, definitionsOf(publication, page)).map(({ question, region, of }) => {
    const [indicator = '', breakdown = 'all'] = of.split(':');
    return { question, region, indicator, breakdown };
  });
}

/** A row for each month of each series that a chart can show, with what is drawn of it. */
function figuresOf({ figures }: Publication, charts: readonly Shown[]): object[] {
  const breakdowns = ['all', ...Object.keys(PART_KINDS)];
  const kept = charts.flatMap(({ indicator, breakdown }) =>
    [...breakdowns, breakdown].map((each) => `${indicator}:${each}`),
  );
  return [...new Set(kept)].flatMap((key) => {
    const [indicator = '', breakdown = ''] = key.split(':');
    return figures.members(indicator, breakdown).flatMap((member) =>
      figures.series({ indicator, breakdown, member }).points.map((point) => ({
        indicator,
        breakdown,
        member,
        month: point.month,
        value: point.value,
        provisional: point.provisional,
        target: point.target,
        mean: point.mean,
        lower_limit: point.lower_limit,
        upper_limit: point.upper_limit,
        variation: point.variation,
      })),
    );
  });
}
