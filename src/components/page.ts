import { chartTools } from './chartTools.ts';
import { filters } from './filters.ts';
import { heatMapOrder } from './heatMapOrder.ts';
import { printWhole } from './printWhole.ts';
import { rovingFocus } from './rovingFocus.ts';
import { search } from './search.ts';
import { showLatest } from './showLatest.ts';
import { siteRoot } from './siteRoot.ts';
import { sortTables } from './sortTables.ts';

/** What a page gains once scripts run; it reads, prints and works without them. */
export function enhance(document: Document): void {
  document.documentElement.classList.add('scripted');
  enhanceWithin(document, document);
  showLatest(document);
  printWhole(document);
  search(document, siteRoot());
  chartTools(document, async () => (await import('./saveChart.ts')).saveChart);
  filters(document, async () => {
    const { redraw, prepare } = await import('./redraw.ts');
    const drawn = (part: ParentNode, place: HTMLElement) => enhanceWithin(document, part, place);
    return {
      redraw: (view, isWanted) => redraw(document, view, { drawn, placed: showLatest, isWanted }),
      prepare: (view) => prepare(document, view),
    };
  });
}

/** What tables gain, also those that are drawn again for a place. */
function enhanceWithin(document: Document, root: ParentNode, place?: HTMLElement): void {
  sortTables(document, root);
  heatMapOrder(document, root, place);
  rovingFocus(root);
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
