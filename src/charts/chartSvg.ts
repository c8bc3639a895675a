import { type Child, svgElement } from '../components/element.ts';
import { finishSvg, type SvgText } from './finishSvg.ts';

/** A chart from its parts, as one image with a name and a description; text is 12 pixels high unless a part says otherwise. */
export function chartSvg(
  document: Document,
  text: SvgText,
  size: { width: number; height: number },
  ...parts: Child[]
): SVGSVGElement {
  const { width, height } = size;
  const svg = svgElement(
    document,
    'svg',
    {
      class: 'plot',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      fill: 'currentColor',
      'font-size': 12,
    },
    ...parts,
  );
  return finishSvg(document, svg, text);
}
