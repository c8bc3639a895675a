import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CodeReferences, findReferences } from './findReferences.ts';
import { listFiles } from './listFiles.ts';
import { type PageReading, readPage } from './readPage.ts';
import { fileFor, resolveReference } from './resolveReference.ts';

type Page = PageReading & { base: string | null };

/** What every part of the audit needs to know of the site, and tells it. */
interface Audit {
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, Page>;
  report: (file: string, fault: string) => void;
  /** As `findReferences`, once for code that many pages share. */
  referencesIn: (code: string, loader: 'js' | 'css') => Promise<CodeReferences>;
}

/** Framework's client offers libraries that a page may ask for; one that no page uses is not there. */
const offeredByFramework = /^_npm\/|^_observablehq\//;

/**
 * Looks at a built site as a browser, a reader and an attacker would: nothing may load from another machine, every
 * internal address must lead to a file and its anchor, every script must parse and import by path, and no page may
 * show `undefined` or `NaN`. Links to other sites are allowed.
 * @returns one line per fault, `file: what: do this`, in the order of the files; empty for a sound site
 */
export async function auditSite(dir: string): Promise<string[]> {
  const faults = new Set<string>();
  const report = (file: string, fault: string) => void faults.add(`${file}: ${fault}`);
  const listed = await listFiles(dir);
  const files = new Set(listed);
  const pages = new Map<string, Page>();
  for (const file of listed.filter((name) => name.endsWith('.html'))) {
    pages.set(file, readPage(await readFile(join(dir, file), 'utf8')));
  }
  if (pages.size === 0) report('site', 'has no page: put one in dashboards');
  const audit = { files, pages, report, referencesIn: knownReferences() };
  for (const [file, page] of pages) await auditPage(file, page, audit);
  for (const file of listed) {
    const loader = /\.m?js$/.test(file) ? 'js' : file.endsWith('.css') ? 'css' : null;
    if (loader) await auditCode(file, await readFile(join(dir, file), 'utf8'), loader, audit);
  }
  return [...faults];
}

function knownReferences(): Audit['referencesIn'] {
  const known = new Map<string, Promise<CodeReferences>>();
  return (code, loader) => {
    const key = `${loader} ${code}`;
    if (!known.has(key)) known.set(key, findReferences(code, loader));
    return known.get(key)!;
  };
}

async function auditPage(file: string, page: Page, audit: Audit): Promise<void> {
  const { files, pages, report } = audit;
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
  for (const script of page.scripts) await auditCode(file, script, 'js', audit, from);
  for (const style of page.styles) await auditCode(file, style, 'css', audit, from);
}

function hasAnchor(page: Page | undefined, anchor: string): boolean {
  return !page || anchor === '' || anchor === 'top' || anchor.startsWith(':~:') || page.ids.has(anchor);
}

async function auditCode(
  file: string,
  code: string,
  loader: 'js' | 'css',
  { files, report, referencesIn }: Audit,
  from = file,
): Promise<void> {
  const found = await referencesIn(code, loader);
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
