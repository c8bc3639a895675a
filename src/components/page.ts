import { heatMapOrder } from './heatMapOrder.ts';
import { printWhole } from './printWhole.ts';
import { rovingFocus } from './rovingFocus.ts';
import { sortTables } from './sortTables.ts';

/** What a page gains once scripts run; it reads, prints and works without them. */
export function enhance(document: Document): void {
  sortTables(document);
  heatMapOrder(document);
  rovingFocus(document);
  printWhole(document);
}

/** What one page alone needs is a script of its own, asked for there. */
async function enhanceOne(document: Document): Promise<void> {
  if (document.getElementById('check-extracts')) {
    (await import('./check/checkPage.ts')).checkPage(document);
  }
}

if (typeof document !== 'undefined') {
  enhance(document);
  void enhanceOne(document);
}
