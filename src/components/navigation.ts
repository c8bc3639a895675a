import { FAMILY_PAGES } from '../publication/familyPages.ts';
import { element } from './element.ts';

/** The pages of the site, those of families and indicators aside. */
export const PAGES = [
  { href: '/', name: 'Overview' },
  { href: '/this-week', name: 'This week' },
  { href: '/trackers', name: 'Trackers' },
  { href: '/heat-maps', name: 'Heat maps' },
  { href: '/legal', name: 'Legal' },
  { href: '/areas', name: "Ofsted's areas" },
  { href: '/data', name: 'Data' },
  { href: '/check', name: 'Check an extract' },
  { href: '/definitions', name: 'Definitions' },
];

/** Links to every page. Which of them is the current one is marked once the page is known, after it is built. */
export function navigation(document: Document): HTMLElement {
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
    list(PAGES),
    list(FAMILY_PAGES.map(({ id, title }) => ({ href: `/families/${id}`, name: title }))),
  );
}
