import { element } from '../components/element.ts';

/** What a figure needs beside its drawing: finding, source, space. */
const AROUND = 80;

/** Figures in two columns of about the same height: each, in order, goes where there is more room. */
export function twoColumns(document: Document, figures: readonly HTMLElement[]): HTMLElement | null {
  if (figures.length === 0) return null;
  const columns = [0, 0].map((height) => ({ height, figures: [] as HTMLElement[] }));
  for (const figure of figures) {
    const shorter = columns[0]!.height <= columns[1]!.height ? columns[0]! : columns[1]!;
    shorter.figures.push(figure);
    shorter.height += Number(figure.querySelector('svg')?.getAttribute('height') ?? 0) + AROUND;
  }
  return element(
    document,
    'div',
    { class: 'charts' },
    ...columns.map((column) => element(document, 'div', {}, ...column.figures)),
  );
}
