import { svgElement } from './element.ts';

export interface SmallMark {
  /** What the style sheet calls its kind. */
  className: string;
  /** Of the square that it is drawn in. */
  size: number;
  /** Which of its kind it is. */
  name: string;
  /** What it says where no words stand beside it; with words beside it, it is left out and the mark is hidden from who listens. */
  label?: string | undefined;
}

const drawn = new WeakMap<Document, Map<string, SVGSVGElement>>();

/**
 * A drawing as high as the text that it stands in. A page shows the same many times over: each is drawn once and copied from
 * then on, which takes a browser a fraction of the time.
 */
export function smallMark(
  document: Document,
  { className, size, name, label }: SmallMark,
  draw: () => SVGElement,
): SVGSVGElement {
  const known = drawn.get(document) ?? new Map<string, SVGSVGElement>();
  drawn.set(document, known);
  const key = JSON.stringify([className, name, label]);
  const named = label === undefined ? { 'aria-hidden': 'true' } : { role: 'img' };
  const model =
    known.get(key) ??
    svgElement(
      document,
      'svg',
      { class: className, width: size, height: size, viewBox: `0 0 ${size} ${size}`, ...named },
      label !== undefined && svgElement(document, 'title', {}, label),
      draw(),
    );
  known.set(key, model);
  return model.cloneNode(true) as SVGSVGElement;
}
