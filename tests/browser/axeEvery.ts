import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on a page of a site: the rule, and what breaks it. */
export type Found = [page: string, rule: string, html: string[]];

/**
 * Runs axe on many pages of a site within a few seconds: their bodies are put, one after the other, into a page of that site
 * that is open and has axe. Contrast is left to pages that are opened by themselves, since it takes most of the time and the
 * style is one for all; so are the rows of tables behind charts and the points in charts after their first few, of which
 * each is like the one before.
 */
export function axeEvery(page: Page, paths: readonly string[]): Promise<Found[]> {
  return page.evaluate(async (pages) => {
    const { axe } = window as unknown as { axe: { run(where: Node, options: object): Promise<AxeResults> } };
    const found: Found[] = [];
    for (const path of pages) {
      const response = await fetch(new URL(path, document.baseURI));
      const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
      for (const many of parsed.querySelectorAll('.behind tbody, svg .points')) {
        for (const one of [...many.children].slice(2)) one.remove();
      }
      document.title = parsed.title;
      document.documentElement.lang = parsed.documentElement.lang;
      document.body.replaceWith(document.adoptNode(parsed.body));
      const { violations, passes } = await axe.run(document, {
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled: false } },
      });
      if (passes.length < 15) found.push([path, 'axe finds next to nothing to check', []]);
      for (const { id, nodes } of violations)
        found.push([path, id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]);
    }
    return found;
  }, paths);
}
