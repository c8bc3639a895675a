import { svgElement } from '../components/element.ts';

/** What stands for a chart where it cannot be seen. */
export interface SvgText {
  /** Used once in a page; the ids of title and description begin with it. */
  id: string;
  title: string;
  /** The data in words. */
  description: string;
}

/**
 * Makes a drawing by Plot one image with a name and a description. Plot's labels on groups go, since an element without
 * a role may not carry one (axe: aria-prohibited-attr); its style element goes, since the page's style sheet has it.
 */
export function finishSvg(document: Document, drawing: Element, text: SvgText): SVGSVGElement {
  const svg = drawing as SVGSVGElement;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const group of svg.querySelectorAll('[aria-label], [aria-description], [aria-hidden]')) {
    for (const name of ['aria-label', 'aria-description', 'aria-hidden']) group.removeAttribute(name);
  }
  const title = svgElement(document, 'title', { id: `${text.id}-title` }, text.title);
  const description = svgElement(document, 'desc', { id: `${text.id}-desc` }, text.description);
  svg.prepend(title, description);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', title.id);
  svg.setAttribute('aria-describedby', description.id);
  return svg;
}
