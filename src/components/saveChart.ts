import Papa from 'papaparse';
import type { Saved } from './chartTools.ts';
import { element, svgElement } from './element.ts';
import { saveFile } from './saveFile.ts';

/** Saves the figures of a chart as they are shown, or its drawing as it is drawn at this width. */
export async function saveChart(figure: HTMLElement, kind: Saved): Promise<void> {
  const document = figure.ownerDocument;
  const name = `${figure.id || 'chart'}.${kind}`;
  if (kind === 'csv') {
    // The table of a chart that was drawn here is made when it is opened.
    figure.querySelector('.behind')?.dispatchEvent(new Event('toggle'));
    const table = figure.querySelector('table');
    if (table) saveFile(document, name, new Blob([csvOf(table)], { type: 'text/csv' }));
    return;
  }
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('.chart-wide > svg, .chart-narrow > svg')];
  const drawing = drawings.find((svg) => svg.getClientRects().length > 0);
  if (!drawing) return;
  const svg = standAlone(drawing);
  const blob = new Blob([svg], { type: 'image/svg+xml' });
  saveFile(document, name, kind === 'svg' ? blob : await pngOf(document, svg, drawing));
}

/** What a spreadsheet would run as a formula; a sign before digits is a change, and stays one. */
const FORMULA = /^(?:[=@\t\r＝＠＋－]|[+-](?!\d))/;

/** What a table shows, cell by cell; what a spreadsheet would run stands behind an apostrophe. */
export function csvOf(table: HTMLTableElement): string {
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

/** A drawing as a file of its own: the colours of the page written into it, on the page's own ground. */
function standAlone(drawing: SVGSVGElement): string {
  const document = drawing.ownerDocument;
  const window = document.defaultView!;
  const style = window.getComputedStyle(drawing);
  const fill = window.getComputedStyle(document.body).backgroundColor;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.prepend(svgElement(document, 'rect', { width: '100%', height: '100%', fill }));
  // Not as an attribute, which the policy of the site lets no script write.
  const { color, fontFamily, fontSize } = style;
  Object.assign(copy.style, { color, fontFamily, fontSize });
  return copy.outerHTML.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    style.getPropertyValue(name).trim(),
  );
}

/** At twice its size, so that it stays sharp on paper. The policy of the site allows images of `data:` alone. */
async function pngOf(document: Document, svg: string, drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const image = element(document, 'img', { src: `data:image/svg+xml,${encodeURIComponent(svg)}` });
  await image.decode();
  const canvas = element(document, 'canvas', {
    width: Math.round(2 * width),
    height: Math.round(2 * height),
  });
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the chart could not be drawn'))));
  });
}
