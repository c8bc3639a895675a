/**
 * Makes links that are drawn in the browser lead where those that were built lead: `/indicators/referrals` to the page of
 * that name below the root of the site, a download to the file that the page as it was built names for it.
 */
export function linkResolver(document: Document, root: string): (link: Element) => void {
  const downloads = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('a[download]')].map((link) => [
      link.getAttribute('download'),
      link.href,
    ]),
  );
  return (link) => {
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('/')) return;
    const file = link.getAttribute('download');
    const { pathname, search, hash } = new URL(href, root);
    const page = pathname.endsWith('/') ? `${pathname}index` : pathname;
    const address =
      file === null ? new URL(`${page.slice(1)}.html${search}${hash}`, root).href : downloads.get(file);
    if (address) link.setAttribute('href', address);
  };
}
