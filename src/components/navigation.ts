import { FAMILY_PAGES } from '../publication/familyPages.ts';
import type { PublicationSummary } from '../publication/tables.ts';
import { element } from './element.ts';

interface Page {
  href: string;
  name: string;
  /** Where only some have it: those from whom nothing is kept, or those from whom something is. */
  only?: 'internal' | 'controlled';
}

/** The pages of the site, those of families and indicators aside. */
const PAGES: readonly Page[] = [
  { href: '/', name: 'Overview' },
  { href: '/this-week', name: 'This week', only: 'internal' },
  { href: '/trackers', name: 'Trackers', only: 'internal' },
  { href: '/heat-maps', name: 'Heat maps', only: 'internal' },
  { href: '/legal', name: 'Legal', only: 'internal' },
  { href: '/areas', name: "Ofsted's areas" },
  { href: '/data', name: 'Data', only: 'internal' },
  { href: '/check', name: 'Check an extract', only: 'internal' },
  { href: '/definitions', name: 'Definitions' },
  { href: '/disclosure', name: 'What is hidden', only: 'controlled' },
];

const isFor = ({ disclosure }: PublicationSummary, { only }: Page) =>
  only === undefined || only === (disclosure === null ? 'internal' : 'controlled');

/** The pages that the readers of a publication get. */
export const pagesFor = (summary: PublicationSummary) => PAGES.filter((page) => isFor(summary, page));

/** The files of pages that they do not get, without ending. */
export const pagesLeftOut = (summary: PublicationSummary): string[] =>
  PAGES.filter((page) => !isFor(summary, page)).map(({ href }) => href.slice(1));

/** Links to every page that readers get. Which of them is the current one is marked once the page is known, after it is built. */
export function navigation(document: Document, summary: PublicationSummary): HTMLElement {
  const list = (links: readonly { href: string; name: string }[]) =>
    element(
      document,
      'ul',
      {},
      ...links.map(({ href, name }) => element(document, 'li', {}, element(document, 'a', { href }, name))),
    );
  return element(
    document,
    'nav',
    { 'aria-label': 'Pages', class: 'pages' },
    list(pagesFor(summary)),
    list(FAMILY_PAGES.map(({ id, title }) => ({ href: `/families/${id}`, name: title }))),
  );
}
