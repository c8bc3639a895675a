import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The script of axe, to be evaluated on a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page that is open: each rule that is broken with some of what breaks it, and how many hold. What holds
 * is counted on the page: to describe every element of it and hand that over takes three times as long as all the rules.
 */
export async function runAxe(
  page: Page,
): Promise<{ violations: [rule: string, html: string[]][]; passes: number }> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations, passes } = await axe.run({ resultTypes: ['violations'] });
    return {
      violations: violations.map(({ id, nodes }): [string, string[]] => [
        id,
        nodes.slice(0, 3).map(({ html }) => html),
      ]),
      passes: passes.length,
    };
  });
}

/** By how many pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
