import { downloadLine } from '../../src/components/chartFigure.ts';
import { element } from '../../src/components/element.ts';
import { capitalise } from '../../src/words/countOf.ts';

/** Tables to take away, by name, and what the publication is made of. */
export function downloads(document: Document, tables: readonly string[]): HTMLElement {
  const lines = tables.map((name) =>
    downloadLine(document, `/published/${name}.csv`, `${capitalise(name.replaceAll('_', ' '))} (CSV)`),
  );
  lines.push(
    downloadLine(
      document,
      '/published/manifest.json',
      'Manifest: everything read and written, by hash (JSON)',
    ),
  );
  return element(document, 'div', { class: 'downloads' }, ...lines);
}
