/** Scrolls heat maps by month to their end, where the latest months are. */
export function showLatest(root: ParentNode): void {
  for (const table of root.querySelectorAll('table.months')) {
    const region = table.closest('.scroll');
    if (region) region.scrollLeft = region.scrollWidth;
  }
}
