import { svgElement } from '../components/element.ts';
import { spread } from './spread.ts';
import { tenth } from './tenth.ts';
import { textWidth } from './textWidth.ts';

/** What a line, or a point, is called at the right end of a chart. */
export interface EndLabel {
  text: string;
  /** Where the line ends. */
  x: number;
  y: number;
  colour: string;
  bold?: boolean;
}

const LINE = 15;
const OFFSET = 10;

/** How much room labels take beside a chart. */
export function endLabelsWidth(labels: readonly Pick<EndLabel, 'text' | 'bold'>[]): number {
  return OFFSET + Math.max(0, ...labels.map(({ text, bold }) => textWidth(text, bold ? 13 : 12)));
}

/** The labels of lines beside their ends, moved apart where they would overlap, each then with a thin line to its own. */
export function endLabels(
  document: Document,
  labels: readonly EndLabel[],
  left: number,
  [top, bottom]: readonly [number, number],
): SVGGElement {
  const places = spread(
    labels.map(({ y }) => y),
    LINE,
    [top, bottom],
  );
  return svgElement(
    document,
    'g',
    {},
    ...labels.flatMap(({ text, x, y, colour, bold }, at) => {
      const place = places[at]!;
      const moved = Math.abs(place - y) > 2 || left - x > 2;
      return [
        moved &&
          svgElement(document, 'path', {
            d: `M${tenth(x + 1)},${tenth(y)}L${tenth(left + OFFSET - 2)},${tenth(place)}`,
            stroke: 'var(--line)',
          }),
        svgElement(
          document,
          'text',
          {
            x: tenth(left + OFFSET),
            y: tenth(place + 4),
            fill: colour,
            'font-weight': bold && 600,
            'font-size': bold && 13,
          },
          text,
        ),
      ];
    }),
  );
}
