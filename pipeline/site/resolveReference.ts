/** Where an address in a page, script or stylesheet leads. */
export type Reference =
  | { kind: 'inside'; path: string; anchor: string }
  | { kind: 'outside'; address: string }
  | { kind: 'code' }
  | { kind: 'malformed' }
  | { kind: 'none' };

const origin = 'http://site.invalid';

/**
 * Resolves an address as a browser would, from the file it stands in (a path in the site, such as `legal.html`).
 * `none` is an address that loads nothing: `mailto:`, `tel:`, `data:`. `code` is `javascript:`.
 */
export function resolveReference(address: string, from: string): Reference {
  let url: URL;
  try {
    url = new URL(address.trim(), `${origin}/${from}`);
  } catch {
    return { kind: 'malformed' };
  }
  if (url.protocol === 'javascript:') return { kind: 'code' };
  if (['mailto:', 'tel:', 'sms:', 'data:', 'blob:', 'about:'].includes(url.protocol)) return { kind: 'none' };
  if (url.origin !== origin) return { kind: 'outside', address };
  try {
    return {
      kind: 'inside',
      path: decodeURIComponent(url.pathname).slice(1),
      anchor: decodeURIComponent(url.hash.slice(1)),
    };
  } catch {
    return { kind: 'malformed' };
  }
}

/** The file of the site that a server sends for a path, or null where there is none. */
export function fileFor(path: string, files: ReadonlySet<string>): string | null {
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
  return candidates.find((candidate) => files.has(candidate)) ?? null;
}
