const first = new WeakMap<Document, Map<string, Element>>();

/**
 * A copy of what a page shows many times over: drawn the first time that its key is met, and copied from then on, which takes
 * a browser a fraction of the time. `key` says all that it depends on.
 */
export function copyOf<Kind extends Element>(document: Document, key: string, draw: () => Kind): Kind {
  const known = first.get(document) ?? new Map<string, Element>();
  first.set(document, known);
  const model = (known.get(key) as Kind | undefined) ?? draw();
  known.set(key, model);
  return model.cloneNode(true) as Kind;
}
