import { element } from './element.ts';

/** A region of its own that scrolls sideways, so that a wide table never widens the page; reachable by keyboard. */
export function scrollRegion(document: Document, label: string, content: Element): HTMLElement {
  return element(
    document,
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': label },
    content,
  );
}
