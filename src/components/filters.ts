import { PART_KINDS, type PartKind, readView, type View, viewQuery, WHOLE } from '../view/view.ts';

/** Draws the regions of the page again for a view; gives what they show, in words. */
export type Redraw = (view: View) => Promise<string>;

/**
 * Lets a reader choose a view: the choice goes into the address, so that it can be shared and the back button works; into
 * every link to another page, so that it holds there; and into the regions of this page, which `load` fetches the means to
 * draw again only now.
 */
export function filters(document: Document, load: () => Promise<Redraw>): void {
  const window = document.defaultView!;
  const form = document.querySelector<HTMLFormElement>('form.filters');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) =>
      link.origin === window.location.origin &&
      !link.hasAttribute('download') &&
      // One that names a view keeps it.
      link.search === '' &&
      /\.html$|\/$/.test(link.pathname),
  );
  // What a page alone knows, such as its colours, stays with it.
  const hold = ({ month, part }: View) => {
    for (const link of links) link.search = viewQuery({ month, part });
  };
  const first = readView(window.location.search);
  hold(first);
  if (!form) return;
  const controls = form.elements as unknown as { month: HTMLSelectElement; part: HTMLSelectElement };
  const status = form.querySelector('[role=status]')!;
  let turn = 0;
  const show = async (view: View) => {
    turn += 1;
    const mine = turn;
    controls.month.value = view.month ?? '';
    controls.part.value = view.part ? `${view.part.breakdown}=${view.part.member}` : '';
    choose(form, 'colour', view.colour);
    choose(form, 'indicator', view.indicator);
    hold(view);
    const main = document.querySelector('main');
    main?.setAttribute('aria-busy', 'true');
    try {
      const redraw = await load();
      const words = await redraw(view);
      if (mine === turn) status.textContent = words;
    } catch {
      status.textContent = 'The figures for this choice could not be fetched. Reload the page to try again.';
    } finally {
      if (mine === turn) main?.removeAttribute('aria-busy');
    }
  };
  const chosen = (): View => {
    const [kind, ...member] = controls.part.value.split('=');
    const part =
      kind && kind in PART_KINDS ? { breakdown: kind as PartKind, member: member.join('=') } : null;
    return {
      month: controls.month.value || null,
      part,
      colour: chosenIn(form, 'colour') === 'rag' ? 'rag' : undefined,
      indicator: chosenIn(form, 'indicator'),
    };
  };
  const go = (view: View) => {
    window.history.pushState(
      null,
      '',
      `${window.location.pathname}${viewQuery(view)}${window.location.hash}`,
    );
    void show(view);
  };
  // On the document, since controls of the form may stand elsewhere in the page.
  document.addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).form === form) go(chosen());
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    go({ ...chosen(), ...WHOLE });
  });
  window.addEventListener('popstate', () => void show(readView(window.location.search)));
  form.hidden = false;
  if (viewQuery(first) !== '') void show(first);
}

/** Sets a control that not every page has; what it does not offer, or nothing, sets the first of what it does. */
function choose(form: HTMLFormElement, name: string, value: string | undefined): void {
  const offered = offeredBy(form, name);
  const at = Math.max(
    0,
    offered.findIndex((each) => each.value === value),
  );
  for (const [place, each] of offered.entries()) {
    if ('checked' in each) each.checked = place === at;
    else each.selected = place === at;
  }
}

/** What is chosen in a control that not every page has; undefined where that is the first of what it offers. */
function chosenIn(form: HTMLFormElement, name: string): string | undefined {
  const offered = offeredBy(form, name);
  const at = offered.findIndex((each) => ('checked' in each ? each.checked : each.selected));
  return at > 0 ? offered[at]!.value : undefined;
}

/** The radio buttons, or the options, of that name. */
const offeredBy = (form: HTMLFormElement, name: string): (HTMLInputElement | HTMLOptionElement)[] =>
  ([...form.elements] as (HTMLInputElement | HTMLSelectElement)[])
    .filter((control) => control.name === name)
    .flatMap<HTMLInputElement | HTMLOptionElement>((control) =>
      'options' in control ? [...control.options] : [control],
    );
