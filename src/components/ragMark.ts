import { type RagLetter, ragLetter } from '../words/ragLetter.ts';
import { element, svgElement } from './element.ts';
import { smallMark } from './smallMark.ts';

/** Outlines in a square of 20 by 20: R square, A triangle, G circle, B a tick in an open box. */
const OUTLINES: Record<RagLetter, string> = {
  R: 'M2 2H18V18H2Z',
  A: 'M10 1L19.5 18.5H0.5Z',
  G: 'M10 1A9 9 0 1 1 10 19A9 9 0 1 1 10 1Z',
  B: 'M12 2H2V18H18V12',
};

const TICK = 'M10.5 6.5L13 9.5L19 1.5';

/** Where the middle of the letter stands, so that it sits inside its outline. */
const MIDDLES: Record<RagLetter, { x: number; y: number; size: number }> = {
  R: { x: 10, y: 10.5, size: 12 },
  A: { x: 10, y: 13.2, size: 10 },
  G: { x: 10, y: 10.5, size: 12 },
  B: { x: 6.8, y: 12.2, size: 11 },
};

/** The letter in its shape, drawn from 0 to 20 each way; for use inside an SVG. */
export function ragShape(document: Document, letter: RagLetter): SVGGElement {
  const { x, y, size } = MIDDLES[letter];
  const style = { 'font-size': size, 'text-anchor': 'middle', 'dominant-baseline': 'central' };
  return svgElement(
    document,
    'g',
    { class: `rag rag-${letter}` },
    svgElement(document, 'path', { d: OUTLINES[letter] }),
    letter === 'B' && svgElement(document, 'path', { d: TICK, class: 'tick' }),
    svgElement(document, 'text', { x, y, ...style }, letter),
  );
}

/** A rating as its shape and its word: never as colour alone. A rating that is none of the four is its word. */
export function ragMark(document: Document, rag: string): HTMLElement {
  const letter = ragLetter(rag);
  const mark = letter && smallMark(document, { className: 'rag-mark', size: 20 }, ragShape(document, letter));
  return element(document, 'span', { class: 'rag-label' }, mark, rag);
}
