import { svgElement } from './element.ts';

export interface SmallMark {
  /** What the style sheet calls its kind. */
  className: string;
  /** Of the square that it is drawn in. */
  size: number;
  /** What it says where no words stand beside it; with words beside it, it is left out and the mark is hidden from who listens. */
  label?: string | undefined;
}

/** A drawing as high as the text that it stands in. */
export function smallMark(
  document: Document,
  { className, size, label }: SmallMark,
  shape: SVGElement,
): SVGSVGElement {
  const named = label === undefined ? { 'aria-hidden': 'true' } : { role: 'img' };
  return svgElement(
    document,
    'svg',
    { class: className, width: size, height: size, viewBox: `0 0 ${size} ${size}`, ...named },
    label !== undefined && svgElement(document, 'title', {}, label),
    shape,
  );
}
