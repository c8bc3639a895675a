import { formatDate } from '../words/formatDate.ts';
import { downloadLine } from './chartFigure.ts';
import { paragraph } from './section.ts';

/** What a heat map ends with: as at when it is, and the file that holds its figures. */
export function heatNotes(document: Document, asAt: string, source?: string): HTMLElement[] {
  const from = source === undefined ? '' : ` Source: ${source}.`;
  return [
    paragraph(document, `As at ${formatDate(asAt)}.${from} Each cell leads to its chart.`, 'about'),
    downloadLine(document, '/published/indicators.csv', 'Download all figures of this kind (CSV)'),
  ];
}
