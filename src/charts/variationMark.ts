import { copyOf } from '../components/copyOf.ts';
import { svgElement } from '../components/element.ts';
import type { Variation } from '../publication/tables.ts';
import { isSpecial, variationColour, variationShape } from './variationShape.ts';

export interface VariationMarkOptions {
  /** What it says where no words stand beside it; with words beside it, it is left out and the mark is hidden from who listens. */
  label?: string;
}

/**
 * A variation as a small mark: a filled triangle up or down, in its colour, for special cause; a hollow circle for
 * common cause; a dash where nothing can be said.
 */
export function variationMark(
  variation: Variation | null,
  { label }: VariationMarkOptions,
  document: Document,
): SVGSVGElement {
  const named = label === undefined ? { 'aria-hidden': 'true' } : { role: 'img' };
  return copyOf(document, `variation ${variation} ${label}`, () =>
    svgElement(
      document,
      'svg',
      { class: 'variation-mark', width: 16, height: 16, viewBox: '0 0 16 16', ...named },
      label !== undefined && svgElement(document, 'title', {}, label),
      shapeOf(document, variation),
    ),
  );
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
