import { element } from './element.ts';

/** The pages, in order: the name of the file without its ending, and what it is called. */
export const PAGES = [
  { page: 'index', href: '/', name: 'Overview' },
  { page: 'legal', href: '/legal', name: 'Legal' },
  { page: 'data', href: '/data', name: 'Data' },
] as const;

export type Page = (typeof PAGES)[number]['page'];

/** Links to every page, the current one marked. */
export function navigation(document: Document, current: Page | null): HTMLElement {
  return element(
    document,
    'nav',
    { 'aria-label': 'Pages', class: 'pages' },
    element(
      document,
      'ul',
      {},
      ...PAGES.map(({ page, href, name }) =>
        element(
          document,
          'li',
          {},
          element(document, 'a', { href, 'aria-current': page === current ? 'page' : null }, name),
        ),
      ),
    ),
  );
}
