import { svgElement } from '../components/element.ts';
import { NO_DATA } from '../words/formatValue.ts';
import { chartSvg } from './chartSvg.ts';
import type { SvgText } from './finishSvg.ts';

/** What stands in place of a chart that has nothing to draw. */
export function emptyChart(document: Document, options: SvgText & { width: number }): SVGSVGElement {
  const words = svgElement(document, 'text', { x: 0, y: 16, fill: 'var(--muted)' }, NO_DATA);
  return chartSvg(document, options, { width: options.width, height: 24 }, words);
}
