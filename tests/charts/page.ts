import { JSDOM } from 'jsdom';

/** A document to draw in, with nothing of a browser around it. */
export function newDocument(): Document {
  return new JSDOM('<!doctype html><body></body>').window.document;
}
