import { svgElement } from '../components/element.ts';
import { textWidth } from './textWidth.ts';

/** What a mark means: it is drawn about the place that it is given. */
export interface KeyEntry {
  words: string;
  mark(x: number, y: number): SVGElement;
}

const LINE = 18;
const MARK = 18;
const BETWEEN = 20;

/** Marks with their words above a chart, in as many lines as they need, and how high that is. */
export function chartKey(
  document: Document,
  entries: readonly KeyEntry[],
  width: number,
): { key: SVGGElement; height: number } {
  const key = svgElement(document, 'g', { class: 'key' });
  let x = 0;
  let line = 0;
  for (const { words, mark } of entries) {
    const needed = MARK + textWidth(words);
    if (x > 0 && x + needed > width) {
      x = 0;
      line += 1;
    }
    const y = line * LINE + 9;
    key.append(mark(x + 7, y), svgElement(document, 'text', { x: x + MARK, y: y + 4 }, words));
    x += needed + BETWEEN;
  }
  return { key, height: entries.length === 0 ? 0 : (line + 1) * LINE };
}
