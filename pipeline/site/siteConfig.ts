import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import type { Checking } from '../../src/extracts/checkSettings.ts';
import { writeDrawn } from './drawnParts.ts';
import { includeFragments, type MarkdownParser } from './includeFragments.ts';
import { type PageMembers, pagesOf, refuseUnnameable } from './pageMembers.ts';
import { siteTitle } from './siteTitle.ts';

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
  dynamicPaths: string[];
  preserveIndex: true;
  preserveExtension: true;
  head: string;
  header: string;
  footer: string;
  markdownIt: <Parser extends MarkdownParser>(parser: Parser) => Parser;
}

export interface SiteParts<Publication> {
  /**
   * Reads SIGHTLINE_PUBLICATION, SIGHTLINE_PUBLISHED_AT, SIGHTLINE_CHECKING and SIGHTLINE_OUTPUT, and SIGHTLINE_DRAWN: the
   * file into which what is drawn is put, for `finishSite`. Without it, the fragments stand in the pages that Framework
   * writes.
   */
  env: Record<string, string | undefined>;
  readPublication: (dir: string, publishedAt: string) => Publication | Promise<Publication>;
  /** HTML by fragment name, with `site/header`, `site/footer` and perhaps `site/head`, the same for every page. */
  drawFragments: (
    publication: Publication,
    document: Document,
    checking: Checking | null,
  ) => Map<string, string> | Promise<Map<string, string>>;
  /**
   * The pages that a file with a parameter in its name stands for. All of them are one and the same but for their
   * fragments, so that such a file may hold no code.
   */
  pageMembers?: (publication: Publication) => PageMembers;
  /** The pages that the readers of a publication do not get, by their paths without ending. */
  pagesLeftOut?: (publication: Publication) => readonly string[];
  /** Files that scripts of pages ask for, by their paths in the site. */
  siteFiles?: (publication: Publication) => Map<string, string>;
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
  const members = parts.pageMembers?.(publication) ?? {};
  refuseUnnameable(members);
  const leftOut = parts.pagesLeftOut?.(publication) ?? [];
  const fragments = await drawFragments(publication, new JSDOM('').window.document, await readChecking(env));
  const later = env.SIGHTLINE_DRAWN ? members : null;
  if (env.SIGHTLINE_DRAWN) {
    const files = parts.siteFiles?.(publication) ?? new Map<string, string>();
    await writeDrawn(env.SIGHTLINE_DRAWN, { fragments, members, leftOut, files });
  }
  return {
    title: siteTitle,
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
    // One page for all members, where each is made from it later.
    dynamicPaths: Object.keys(members).flatMap((path) =>
      later ? [`/${path}`] : pagesOf(path, members).map((page) => `/${page.path}`),
    ),
    // Links name files, so that the site works on any web server, and opens from a disk.
    preserveIndex: true,
    preserveExtension: true,
    head: `${fragments.get('site/head') ?? ''}<script type="module" src="/lib/page.js"></script>`,
    header: drawn(fragments, 'site/header'),
    footer: drawn(fragments, 'site/footer'),
    markdownIt: includeFragments(fragments, later, leftOut),
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
