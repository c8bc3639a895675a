import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { packPage } from '../../src/pack/packPage.ts';
import type { PackPeriod } from '../../src/pack/period.ts';
import type { PublicationSummary } from '../../src/publication/tables.ts';
import { periodWords } from '../../src/words/periodWords.ts';
import { findBrowser } from '../operate/findBrowser.ts';
import { privateFolder, writeWhole } from '../operate/wholeFile.ts';
import { askedPeriod, knownPeriod } from '../pack/askedPeriod.ts';
import { packStyle } from '../pack/packStyle.ts';
import { printPdf } from '../pack/printPdf.ts';
import { currentPublication } from '../publish/publication.ts';
import { readPublication } from '../publish/readPublication.ts';
import { foldersOf, type Given, profileIn, type Surroundings, textOf, UsageError } from './command.ts';

/** `sightline pack`: a month, a quarter or some weeks of the current publication, to print. */
export async function pack({ values }: Given, around: Surroundings): Promise<number> {
  const asked = askedPeriod({
    month: textOf(values, 'month'),
    quarter: textOf(values, 'quarter'),
    from: textOf(values, 'from'),
    to: textOf(values, 'to'),
  });
  const out = textOf(values, 'out');
  if (out !== null && !/\.html?$/i.test(out)) {
    throw new UsageError(`pack: --out "${out}" is no HTML file: let its name end in .html`);
  }
  const { data } = foldersOf(values, around);
  const { folder, put } = await currentPublication(data, profileIn('pack', values));
  const publication = await readPublication(folder, put.published_at);
  const period = knownPeriod(publication, asked);
  const { document } = new JSDOM('').window;
  const page = packPage(publication, period, {
    style: await packStyle(around.projectDir),
    document,
    digest: (text) => createHash('sha256').update(text).digest('base64'),
  });
  const html =
    out === null
      ? join(data, 'packs', fileName(period, publication.summary))
      : resolve(around.workingDir, out);
  if (out === null) await privateFolder(dirname(html));
  else await mkdir(dirname(html), { recursive: true });
  await writeWhole(html, page);
  const pdf = html.replace(/\.html?$/i, '.pdf');
  // One of an earlier publication would be taken for that of this one.
  await rm(pdf, { force: true });
  const fault = values['html-only'] ? null : await print(html, pdf);
  if (values.json) {
    const { run_id, as_at } = publication.summary;
    around.print(
      JSON.stringify(
        {
          html,
          pdf: fault === null && !values['html-only'] ? pdf : null,
          runId: run_id,
          asAt: as_at,
          note: fault,
        },
        null,
        2,
      ),
    );
  } else {
    around.print(`pack for ${periodWords(period)}: ${html}`);
    if (fault === null && !values['html-only']) around.print(`as PDF: ${pdf}`);
  }
  if (fault !== null) around.warn(`no ${basename(pdf)}: ${fault}`);
  return fault !== null && values.pdf ? 1 : 0;
}

/** Prints the pack; gives why it could not be. */
async function print(html: string, pdf: string): Promise<string | null> {
  try {
    const browser = await findBrowser();
    if (!browser) return 'no Chromium, Chrome or Edge is found: the HTML prints from any browser';
    await printPdf(browser.path, html, pdf);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** `pack-2026-10.html`; for readers from whom something is kept, with the name of their profile: `pack-2026-10-public.html`. */
function fileName(period: PackPeriod, { disclosure, profile }: PublicationSummary): string {
  const readers = disclosure === null ? '' : `-${profile}`;
  switch (period.kind) {
    case 'month':
      return `pack-${period.month.slice(0, 7)}${readers}.html`;
    case 'quarter':
      return `pack-${period.quarter}${readers}.html`;
    case 'weeks':
      return `pack-weeks-${period.weeks[0]}-to-${period.weeks.at(-1)}${readers}.html`;
  }
}
