import { PART_KINDS, type PartKind, readView, type View, viewQuery, WHOLE } from '../view/view.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { partWords } from '../words/viewWords.ts';
import { choiceOf, setChoice } from './formChoice.ts';
import { NARROW_SCREEN } from './narrowScreen.ts';

/** The regions of the page, of which those in view are drawn again. */
export interface Redrawn {
  /** What they show. */
  words: string;
  /** Once those out of view are drawn, too. */
  whole: Promise<void>;
}

/** What draws the regions of a page again. */
export interface Drawing {
  /** For a view, as long as it is wanted. */
  redraw(view: View, isWanted: () => boolean): Promise<Redrawn>;
  /** Fetches what that needs. */
  prepare(view: View): Promise<void>;
}

/** So long what is shown may stay as it was, in milliseconds, before it fades until what was chosen is there. */
const LATE = 300;

/**
 * Lets a reader choose a view: the choice goes into the address, so that it can be shared and the back button works; into
 * every link to another page, so that it holds there; and into the regions of this page, which `load` fetches the means to
 * draw again only when a reader turns to what can be chosen.
 */
export function filters(document: Document, load: () => Promise<Drawing>): void {
  const window = document.defaultView!;
  const form = document.querySelector<HTMLFormElement>('form.filters');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) =>
      link.origin === window.location.origin &&
      !link.hasAttribute('download') &&
      // One that names a view keeps it.
      link.search === '' &&
      /\.html$|\/$/.test(link.pathname) &&
      // Where figures are drawn anew their links are, too.
      !link.closest('[data-region]'),
  );
  // What a page alone knows, such as its colours, stays with it.
  const hold = ({ month, part }: View) => {
    const query = viewQuery({ month, part });
    for (const link of links) link.search = query;
  };
  const first = readView(window.location.search);
  hold(first);
  if (!form) return;
  const controls = form.elements as unknown as { month?: HTMLSelectElement; part: HTMLSelectElement };
  const status = form.querySelector('[role=status]')!;
  let loading: Promise<Drawing> | null = null;
  /** Once it is there it is at hand at once: an import that is asked for again lets the page be painted as it was before. */
  const drawing = () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  let turn = 0;
  let late: number | undefined;
  const show = async (view: View) => {
    turn += 1;
    const mine = turn;
    // A page without months shows the same whatever month was chosen elsewhere.
    const asked = controls.month ? view : { ...view, month: null };
    const part = asked.part ? `${asked.part.breakdown}=${asked.part.member}` : '';
    // What another page can show, this one may not.
    const known = {
      ...asked,
      month: offers(controls.month, asked.month ?? '') ? asked.month : null,
      part: offers(controls.part, part) ? asked.part : null,
    };
    setChoice(form, 'colour', view.colour);
    setChoice(form, 'indicator', view.indicator);
    hold(view);
    const main = document.querySelector('main');
    main?.setAttribute('aria-busy', 'true');
    // What takes its time looks like it; to fade what is there in a moment would have the whole page painted twice.
    window.clearTimeout(late);
    late = window.setTimeout(() => main?.classList.add('late'), LATE);
    const isThere = () => {
      if (mine !== turn) return;
      window.clearTimeout(late);
      main?.classList.remove('late');
    };
    try {
      const { redraw } = await drawing();
      const { words, whole } = await redraw(known, () => mine === turn);
      isThere();
      const missing = viewQuery(known) === viewQuery(asked) ? '' : `${notHere(asked, known)} `;
      if (mine === turn) status.textContent = `${missing}${words}.`;
      await whole;
    } catch {
      isThere();
      if (mine === turn)
        status.textContent =
          'The figures for this choice could not be fetched. Reload the page to try again.';
    } finally {
      if (mine === turn) main?.removeAttribute('aria-busy');
    }
  };
  let isAhead = false;
  const ahead = () => {
    if (isAhead) return;
    isAhead = true;
    drawing()
      .then(({ prepare }) => prepare(readView(window.location.search)))
      // What cannot be fetched is said when something is chosen.
      .catch(() => {});
  };
  const chosen = (): View => {
    const [kind, ...member] = controls.part.value.split('=');
    const part =
      kind && kind in PART_KINDS ? { breakdown: kind as PartKind, member: member.join('=') } : null;
    return {
      month: controls.month ? controls.month.value || null : readView(window.location.search).month,
      part,
      colour: choiceOf(form, 'colour') === 'rag' ? 'rag' : undefined,
      indicator: choiceOf(form, 'indicator'),
    };
  };
  const go = (view: View) => {
    const address = new URL(window.location.href);
    address.search = viewQuery(view);
    window.history.pushState(null, '', address);
    void show(view);
  };
  // On the document, since controls of the form may stand elsewhere in the page.
  document.addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).form === form) go(chosen());
  });
  form.addEventListener('pointerenter', ahead);
  document.addEventListener('focusin', ({ target }) => {
    if ((target as HTMLInputElement).form === form) ahead();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    go({ ...chosen(), ...WHOLE });
  });
  window.addEventListener('popstate', () => void show(readView(window.location.search)));
  // On a wide screen no chart is drawn again for a narrow one, until it becomes one.
  window.matchMedia?.(NARROW_SCREEN).addEventListener('change', () => {
    if (turn > 0) void show(readView(window.location.search));
  });
  form.hidden = false;
  if (viewQuery(first) !== '') void show(first);
}

/** Sets a list to what it offers, else to its first; gives whether it offers that. */
function offers(list: HTMLSelectElement | undefined, value: string): boolean {
  if (!list) return false;
  list.value = value;
  if (list.selectedIndex >= 0) return true;
  list.value = '';
  return false;
}

function notHere(view: View, known: View): string {
  const month = known.month === view.month ? [] : [formatLongMonth(view.month!)];
  const part = known.part === view.part ? [] : [partWords(view)];
  return `This page has no figures for ${[...part, ...month].join(' in ')}.`;
}
