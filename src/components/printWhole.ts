/** Opens every folded part while the page is printed, and folds it again after. */
export function printWhole(document: Document): void {
  const window = document.defaultView;
  let opened: HTMLDetailsElement[] = [];
  window?.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = true;
  });
  window?.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
