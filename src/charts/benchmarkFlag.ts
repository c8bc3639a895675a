import { svgElement } from '../components/element.ts';
import { tenth } from './tenth.ts';
import { textWidth } from './textWidth.ts';

/** What a flag says: who, and the figure or the time that it is of. */
export type FlagLines = [first: string, second: string];

export const FLAG_HEIGHT = 34;
const LINE = 14;
/** How much wider than usual letters bold ones are. */
const BOLD = 1.1;

/** How much room the text of a flag takes. */
export function flagWidth([first, second]: FlagLines): number {
  return Math.ceil(Math.max(textWidth(first) * BOLD, textWidth(second)));
}

/** Where a flag stands. */
export interface FlagPlace {
  /** Of its pole, and where its text begins. */
  x: number;
  left: number;
  /** The line that its mark is on, and the top of its text. */
  from: number;
  top: number;
  /** The council's own stands above the line, the others below. */
  own?: boolean;
}

/** A mark on the line, a pole from it, and two lines of text beside the pole. */
export function benchmarkFlag(
  document: Document,
  [first, second]: FlagLines,
  { x, left, from, top, own }: FlagPlace,
): SVGGElement {
  const at = tenth(x);
  const text = (line: number, words: string, weight: number | null) =>
    svgElement(document, 'text', { x: tenth(left), y: top + 12 + line * LINE, 'font-weight': weight }, words);
  return svgElement(
    document,
    'g',
    { class: own ? 'own' : 'other' },
    svgElement(document, 'path', {
      d: `M${at},${from}V${own ? top + 2 : top + 2 * LINE + 1}`,
      stroke: own ? 'currentColor' : 'var(--common)',
    }),
    own
      ? svgElement(document, 'path', { d: `M${at},${from - 7}l7,7l-7,7l-7,-7z` })
      : svgElement(document, 'path', {
          d: `M${at},${from - 8}v16`,
          stroke: 'currentColor',
          'stroke-width': 3,
        }),
    text(0, first, own ? 600 : null),
    text(1, second, null),
  );
}
