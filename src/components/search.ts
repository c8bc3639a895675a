import { countOf } from '../words/countOf.ts';
import { element } from './element.ts';

/** A page or an indicator that can be found. */
export interface Findable {
  title: string;
  /** From the root of the site, with its ending. */
  path: string;
  /** What else it is found by. */
  words: string;
}

const MOST = 8;

/** Those of which every word is in the title or beside it; those with all words in the title first. */
export function find(all: readonly Findable[], text: string): Findable[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (where: string) => words.every((word) => where.toLowerCase().includes(word));
  const found = all.filter(({ title, words: more }) => holds(`${title} ${more}`));
  const rank = ({ title }: Findable) => (holds(title) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

/** Lets a reader search the pages as they type; the list of them is fetched when the box is first used. */
export function search(document: Document, root: string): void {
  const form = document.querySelector<HTMLFormElement>('form.search');
  if (!form) return;
  const window = document.defaultView!;
  const input = form.querySelector('input')!;
  const list = form.querySelector('ul')!;
  const status = form.querySelector('[role=status]')!;
  let fetched: Promise<Findable[]> | null = null;
  const load = () => {
    fetched ??= window
      .fetch(new URL('figures/search.json', root).href)
      .then((response) => response.json() as Promise<Findable[]>);
    return fetched;
  };
  const show = async () => {
    const text = input.value;
    const found = find(await load(), text);
    if (text !== input.value) return;
    list.replaceChildren(
      ...found.map(({ title, path }) => {
        const href = `${new URL(path, root).href}${window.location.search}`;
        return element(document, 'li', {}, element(document, 'a', { href }, title));
      }),
    );
    status.textContent = text.trim() === '' ? '' : `${countOf(found.length, 'page')} found`;
  };
  input.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    input.value = '';
    list.replaceChildren();
    status.textContent = '';
    input.focus();
  });
  form.hidden = false;
}
