import { banner } from '../components/banner.ts';
import { whatIsMissing } from '../components/data/gaps.ts';
import { type Child, element } from '../components/element.ts';
import { paragraph } from '../components/section.ts';
import type { Publication } from '../publication/tables.ts';

/** What a part of a pack is called in its contents, and the id of its heading. */
export interface Entry {
  id: string;
  title: string;
}

/** The head of the first page: what the pack is about, what is first to be known, whose figures, and what follows. */
export function cover(
  document: Document,
  publication: Publication,
  { title, finding, note, contents }: { title: string; finding: string; note: Child; contents: Entry[] },
): HTMLElement {
  return element(
    document,
    'header',
    { class: 'cover' },
    element(document, 'p', { class: 'name' }, publication.summary.council),
    element(document, 'h1', {}, title),
    paragraph(document, finding, 'lead'),
    note,
    banner(document, publication, whatIsMissing(publication)),
    element(
      document,
      'nav',
      { class: 'in-this-pack', 'aria-label': 'In this pack' },
      element(
        document,
        'ol',
        {},
        ...contents.map(({ id, title: name }) =>
          element(document, 'li', {}, element(document, 'a', { href: `#${id}` }, name)),
        ),
      ),
    ),
  );
}
