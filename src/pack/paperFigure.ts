import { element } from '../components/element.ts';

/**
 * A figure of the pages as paper takes it: its finding, what it shows, the drawing at one width, date and source. What only a
 * screen can use (figures behind it, buttons, downloads) is left out, and so is the other width. A line that says that there
 * is no data stays as it is.
 * @param width `narrow`, two side by side, or `wide`, across the page
 */
export function paperFigure(document: Document, figure: HTMLElement, width: 'narrow' | 'wide'): HTMLElement {
  const drawing = figure.querySelector(`.chart-${width} > svg`);
  if (!drawing) return figure;
  const [subtitle, source] = figure.querySelectorAll('p.about');
  const id = figure.getAttribute('id');
  return element(
    document,
    'figure',
    { class: `chart paper ${width}`, id },
    element(
      document,
      'figcaption',
      {},
      element(document, 'h3', { id: `${id}-title` }, figure.querySelector('h3')!.textContent),
      subtitle,
    ),
    drawing,
    source,
  );
}

/** A section of the pages as paper takes it: without links to files of the site. */
export function withoutDownloads(part: HTMLElement): HTMLElement {
  for (const line of part.querySelectorAll('.download')) line.remove();
  return part;
}
