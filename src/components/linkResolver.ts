/**
 * Makes links that are drawn in the browser lead where those that were built lead: `/indicators/referrals` to the page of
 * that name below the root of the site (an address that ends in a slash), a download to the file that the page as it was built names for it.
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
    const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/.exec(href)!;
    const page = path === '' || path.endsWith('/') ? `${path}index` : path;
    const address = file === null ? `${root}${page}.html${rest}` : downloads.get(file);
    if (address) link.setAttribute('href', address);
  };
}
