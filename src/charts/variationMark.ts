import { svgElement } from '../components/element.ts';
import { type SmallMark, smallMark } from '../components/smallMark.ts';
import type { Variation } from '../publication/tables.ts';
import { isSpecial, variationColour, variationShape } from './variationShape.ts';

/**
 * A variation as a small mark: a filled triangle up or down, in its colour, for special cause; a hollow circle for
 * common cause; a dash where nothing can be said. `label` names it where no words stand beside it.
 */
export function variationMark(
  variation: Variation | null,
  { label }: Pick<SmallMark, 'label'>,
  document: Document,
): SVGSVGElement {
  const mark = { className: 'variation-mark', size: 16, label };
  return smallMark(document, mark, shapeOf(document, variation));
}

function shapeOf(document: Document, variation: Variation | null): SVGElement {
  if (isSpecial(variation)) {
    const y = variation.endsWith('_high') ? 8.6 : 7.4;
    return svgElement(document, 'path', {
      d: variationShape(variation, 8, y, 7),
      fill: variationColour(variation),
    });
  }
  const line = { fill: 'none', stroke: 'var(--common)', 'stroke-width': 2 };
  if (variation === null) return svgElement(document, 'path', { d: 'M3,8H13', ...line });
  return svgElement(document, 'circle', { cx: 8, cy: 8, r: 5, ...line });
}
