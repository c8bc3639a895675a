/**
 * Opens every folded part while the page is printed, and folds it again after. Long tables behind charts stay folded: what
 * they hold is printed in the chart and in the page's own table.
 */
export function printWhole(document: Document): void {
  const window = document.defaultView;
  let opened: HTMLDetailsElement[] = [];
  window?.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open], .behind)')];
    for (const details of opened) details.open = true;
  });
  window?.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
