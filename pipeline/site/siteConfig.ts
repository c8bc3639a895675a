import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import type { Checking } from '../../src/extracts/checkSettings.ts';
import { includeFragments, type MarkdownParser } from './includeFragments.ts';

/** The options of Observable Framework that the site sets. */
export interface SiteConfig {
  title: string;
  root: string;
  output: string;
  globalStylesheets: string[];
  style: string;
  sidebar: false;
  toc: false;
  pager: false;
  search: false;
  pages: never[];
  preserveIndex: true;
  preserveExtension: true;
  head: string;
  header: string;
  footer: string;
  markdownIt: <Parser extends MarkdownParser>(parser: Parser) => Parser;
}

export interface SiteParts<Publication> {
  /** Reads SIGHTLINE_PUBLICATION, SIGHTLINE_PUBLISHED_AT, SIGHTLINE_CHECKING and SIGHTLINE_OUTPUT. */
  env: Record<string, string | undefined>;
  readPublication: (dir: string, publishedAt: string) => Publication | Promise<Publication>;
  /** HTML by fragment name, with `site/header`, `site/footer` and perhaps `site/head`, the same for every page. */
  drawFragments: (
    publication: Publication,
    document: Document,
    checking: Checking | null,
  ) => Map<string, string> | Promise<Map<string, string>>;
}

/**
 * Framework's configuration: every fragment is drawn here, in one process, before a page is read.
 * Throws where no publication is named, or its header or footer is not drawn.
 */
export async function siteConfig<Publication>(parts: SiteParts<Publication>): Promise<SiteConfig> {
  const { env, readPublication, drawFragments } = parts;
  const dir = required(env, 'SIGHTLINE_PUBLICATION');
  const publishedAt = required(env, 'SIGHTLINE_PUBLISHED_AT');
  const publication = await readPublication(dir, publishedAt);
  const fragments = await drawFragments(publication, new JSDOM('').window.document, await readChecking(env));
  return {
    title: 'Sightline',
    root: 'dashboards',
    // Framework empties its output folder first, so it is never given the one that is served.
    output: env.SIGHTLINE_OUTPUT ?? 'dist.new-unfinished',
    globalStylesheets: [],
    style: 'style.css',
    sidebar: false,
    toc: false,
    pager: false,
    search: false,
    pages: [],
    // Links name files, so that the site works on any web server, and opens from a disk.
    preserveIndex: true,
    preserveExtension: true,
    head: `${fragments.get('site/head') ?? ''}<script type="module" src="/lib/page.js"></script>`,
    header: drawn(fragments, 'site/header'),
    footer: drawn(fragments, 'site/footer'),
    markdownIt: includeFragments(fragments),
  };
}

function required(env: SiteParts<unknown>['env'], name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set: build the site with "sightline build"`);
  return value;
}

async function readChecking({
  SIGHTLINE_CHECKING: path,
}: SiteParts<unknown>['env']): Promise<Checking | null> {
  return path ? (JSON.parse(await readFile(path, 'utf8')) as Checking) : null;
}

function drawn(fragments: Map<string, string>, name: string): string {
  const html = fragments.get(name);
  if (html === undefined) throw new Error(`fragment ${name} is not drawn: every page needs it`);
  return html;
}
