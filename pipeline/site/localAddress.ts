const origin = 'http://site.invalid';

/**
 * What fragments write for any page, such as `/legal#cases`, as the page of that path needs it: relative and with the
 * file's name (`../legal.html#cases`), so that the site works on any web server and from a disk. This is what Framework
 * makes of links in prose. An address within the page, of another site or that cannot be read stays as it is.
 */
export function pageAddress(address: string, page: string): string {
  const url = insideAt(address, page);
  if (!url) return address;
  const folder = url.pathname.endsWith('/');
  const bare = !/\.[^/]*$/.test(url.pathname);
  const file = folder ? `${url.pathname}index.html` : bare ? `${url.pathname}.html` : url.pathname;
  return relative(page, file.slice(1)) + url.search + url.hash;
}

/**
 * The address, on the page of that path, of a file that `publish` puts into the site. It is given the file's path in
 * `dashboards` and returns that in the site, or null where there is no such file: the address then stays as it is.
 */
export function fileAddress(address: string, page: string, publish: (path: string) => string | null): string {
  const url = insideAt(address, page);
  if (!url) return address;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname).slice(1);
  } catch {
    return address;
  }
  const published = publish(path);
  return published === null ? address : relative(page, encodeURI(published)) + url.search + url.hash;
}

function insideAt(address: string, page: string): URL | null {
  const trimmed = address.trim();
  if (trimmed === '' || /^(?:#|[a-z][a-z\d+.-]*:)/i.test(trimmed)) return null;
  const base = `${origin}/${page}`;
  if (!URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return url.origin === origin ? url : null;
}

function relative(page: string, target: string): string {
  const from = page.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = '../'.repeat(from.length - shared);
  return (up || './') + to.slice(shared).join('/');
}
