import { element } from './element.ts';

/** Notes under a table, each reached from a mark in a cell. */
export interface Footnotes {
  /** The mark to stand in the cell: a small letter that leads to the note. `what` says in a word what is marked. */
  mark(note: string, what: string): HTMLElement;
  /** The list of notes in the order of their marks; null where there are none. */
  list(): HTMLElement | null;
}

/** Footnotes whose ids begin with `id`, which no other part of the page uses. */
export function footnotes(document: Document, id: string): Footnotes {
  const notes: string[] = [];
  return {
    mark(note, what) {
      notes.push(note);
      const letter = letterOf(notes.length - 1);
      return element(
        document,
        'sup',
        {},
        element(
          document,
          'a',
          { href: `#${id}-${letter}`, class: 'mark', 'aria-label': `note ${letter}: ${what}` },
          letter,
        ),
      );
    },
    list() {
      if (notes.length === 0) return null;
      return element(
        document,
        'ol',
        { class: 'footnotes' },
        ...notes.map((note, index) => element(document, 'li', { id: `${id}-${letterOf(index)}` }, note)),
      );
    },
  };
}

/** `a` to `z`, then `aa`, `ab` … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
