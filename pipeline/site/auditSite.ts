import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findReferences } from './findReferences.ts';
import { listFiles } from './listFiles.ts';
import { type PageReading, readPage } from './readPage.ts';
import { fileFor, resolveReference } from './resolveReference.ts';

type Page = PageReading & { base: string | null };
type Report = (file: string, fault: string) => void;

/** Framework's client offers libraries that a page may ask for; one that no page uses is not there. */
const offeredByFramework = /^_npm\/|^_observablehq\//;

/**
 * Looks at a built site as a browser, a reader and an attacker would: nothing may load from another machine, every
 * internal address must lead to a file and its anchor, every script must parse and import by path, and no page may
 * show `undefined` or `NaN`. Links to other sites are allowed.
 * @returns one line per fault, `file: what: do this`, in the order of the files; empty for a sound site
 */
export async function auditSite(dir: string): Promise<string[]> {
  const faults: string[] = [];
  const report: Report = (file, fault) => {
    const line = `${file}: ${fault}`;
    if (!faults.includes(line)) faults.push(line);
  };
  const listed = await listFiles(dir);
  const files = new Set(listed);
  const pages = new Map<string, Page>();
  for (const file of listed.filter((name) => name.endsWith('.html'))) {
    pages.set(file, readPage(await readFile(join(dir, file), 'utf8')));
  }
  if (pages.size === 0) report('site', 'has no page: put one in dashboards');
  for (const [file, page] of pages) await auditPage(file, page, pages, files, report);
  for (const file of listed) {
    const loader = /\.m?js$/.test(file) ? 'js' : file.endsWith('.css') ? 'css' : null;
    if (loader) await auditCode(file, await readFile(join(dir, file), 'utf8'), loader, files, report);
  }
  return faults;
}

async function auditPage(
  file: string,
  page: Page,
  pages: ReadonlyMap<string, Page>,
  files: ReadonlySet<string>,
  report: Report,
): Promise<void> {
  const from = page.base === null ? file : pathOf(page.base, file);
  for (const fault of page.faults) report(file, fault);
  for (const { address, how, element } of page.references) {
    const reference = resolveReference(address, address.startsWith('#') ? file : from);
    if (reference.kind === 'code') report(file, `runs code from the address ${address}: use a plain link`);
    if (reference.kind === 'malformed')
      report(file, `has an address that cannot be read, ${address}: correct it`);
    if (reference.kind === 'outside' && how === 'load') {
      report(file, `loads ${address} in <${element}>: keep a copy in dashboards and load that`);
    }
    if (reference.kind !== 'inside') continue;
    const target = fileFor(reference.path, files);
    if (target === null) report(file, `leads to ${address}, which is not in the site: correct the address`);
    else if (!hasAnchor(pages.get(target), reference.anchor)) {
      report(file, `leads to ${address}, but no element of ${target} has that id: correct the anchor`);
    }
  }
  for (const script of page.scripts) await auditCode(file, script, 'js', files, report, from);
  for (const style of page.styles) await auditCode(file, style, 'css', files, report, from);
}

function hasAnchor(page: Page | undefined, anchor: string): boolean {
  return !page || anchor === '' || anchor === 'top' || anchor.startsWith(':~:') || page.ids.has(anchor);
}

async function auditCode(
  file: string,
  code: string,
  loader: 'js' | 'css',
  files: ReadonlySet<string>,
  report: Report,
  from = file,
): Promise<void> {
  const found = await findReferences(code, loader);
  if (found.syntaxError) report(file, `has code that does not parse (${found.syntaxError}): correct it`);
  for (const address of found.addresses) {
    if (resolveReference(address, from).kind === 'outside') {
      report(file, `asks for ${address}: keep a copy in dashboards and ask for that`);
    } else if (!files.has(pathOf(address, from))) {
      report(file, `names ${address}, which is not in the site: leave it out`);
    }
  }
  for (const { address, dynamic } of found.loads) {
    if (loader === 'css' && address.startsWith('#')) continue;
    if (loader === 'js' && !/^(?:\.{0,2}\/|\w+:)/.test(address)) {
      report(
        file,
        `imports "${address}" by name, which no browser finds: bundle it in src/components/page.ts`,
      );
      continue;
    }
    const reference = resolveReference(address, from);
    if (reference.kind === 'outside')
      report(file, `loads ${address}: keep a copy in dashboards and load that`);
    if (reference.kind !== 'inside' || files.has(reference.path)) continue;
    if (dynamic && file.startsWith('_observablehq/') && offeredByFramework.test(reference.path)) continue;
    report(file, `loads ${address}, which is not in the site: correct the address`);
  }
}

function pathOf(address: string, from: string): string {
  const reference = resolveReference(address, from);
  return reference.kind === 'inside' ? reference.path : from;
}
