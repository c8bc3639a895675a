/** What can be saved of a chart: its figures, or the drawing. */
export type Saved = 'csv' | 'svg' | 'png';

/** Saves a chart as a file. */
export type SaveChart = (figure: HTMLElement, kind: Saved) => Promise<void>;

/** Lets the buttons under charts save them, also of charts that are drawn later; `load` fetches the means at the first press. */
export function chartTools(document: Document, load: () => Promise<SaveChart>): void {
  document.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-save]');
    const figure = button?.closest<HTMLElement>('figure');
    if (!button || !figure) return;
    const save = await load();
    await save(figure, button.dataset.save as Saved);
  });
}
