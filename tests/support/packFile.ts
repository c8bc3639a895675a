import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/** A pack as a browser reads it; nothing in it is run or fetched. */
export function readPack(path: string): Document {
  return new JSDOM(readFileSync(path, 'utf8')).window.document;
}

/** The rows of the table whose caption begins so: the text of each cell. */
export function rowsOf(document: Document, caption: string): string[][] {
  const tables = [...document.querySelectorAll('table')].filter((table) =>
    table.caption?.textContent.startsWith(caption),
  );
  if (tables.length !== 1) throw new Error(`${tables.length} tables are called "${caption}"`);
  return [...tables[0]!.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
}

/** What in a pack asks for anything outside it, or can run: nothing should. */
export function reachesOut(document: Document): string[] {
  const found = [...document.querySelectorAll('script, link, iframe, object, embed, base, img')].map(
    ({ outerHTML }) => outerHTML,
  );
  for (const node of document.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      const named = /^(?:xlink:)?(?:href|src|srcset|action|poster|data)$/.test(name);
      if (named && !/^(?:#|data:)/.test(value)) found.push(`${name}="${value}"`);
      if (name.startsWith('on')) found.push(`${name}="${value}"`);
      if (/url\((?!["']?(?:#|data:))/.test(value)) found.push(value);
    }
  }
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  return [...found, ...(styles.match(/@import[^;]*|url\([^)]*\)/g) ?? [])];
}

/** Ids that are there twice, and names of ids that are not there. */
export function brokenIds(document: Document): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const wanted = [...document.querySelectorAll('[href^="#"], [aria-labelledby], [aria-describedby]')].flatMap(
    (node) =>
      ['href', 'aria-labelledby', 'aria-describedby'].flatMap((name) => {
        const value = node.getAttribute(name);
        return value === null ? [] : value.replace(/^#/, '').split(' ');
      }),
  );
  return [...twice, ...wanted.filter((id) => !ids.includes(id))];
}
