import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The script of axe, to be evaluated on a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page that is open: each rule that is broken with some of what breaks it, and how many hold. */
export async function runAxe(
  page: Page,
): Promise<{ violations: [rule: string, html: string[]][]; passes: number }> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
  return {
    violations: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
    passes: passes.length,
  };
}

/** By how many pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
