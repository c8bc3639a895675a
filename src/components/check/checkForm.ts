import { element } from '../element.ts';

/** The parts of the page by which files are chosen, and on which is told how far their check has come. */
export interface CheckForm {
  /** All of them. */
  whole: HTMLElement;
  input: HTMLInputElement;
  drop: HTMLElement;
  /** Says what is being done, to who cannot see it too. */
  status: HTMLElement;
  /** The bar and its words; hidden while nothing is checked. */
  progress: HTMLElement;
  bar: HTMLProgressElement;
  barWords: HTMLElement;
  clear: HTMLButtonElement;
}

const HINT =
  'Choose one or more files (CSV, or workbooks in .xlsx), or drop them here. What a file is called does not matter: it is known by its header.';

/** The form: a field for files that is a place to drop them too, a line that says what is being done, and a button to clear. */
export function checkForm(document: Document): CheckForm {
  const input = element(document, 'input', {
    type: 'file',
    id: 'check-files',
    multiple: true,
    'aria-describedby': 'check-hint',
  });
  const drop = element(
    document,
    'div',
    { class: 'drop' },
    element(document, 'label', { for: 'check-files' }, 'Files to check'),
    input,
    element(document, 'p', { id: 'check-hint', class: 'about' }, HINT),
  );
  const status = element(document, 'p', { role: 'status' });
  const bar = element(document, 'progress', { 'aria-labelledby': 'check-progress' });
  const barWords = element(document, 'span', { id: 'check-progress' });
  const progress = element(document, 'p', { class: 'progress', hidden: true }, bar, barWords);
  const clear = element(document, 'button', { type: 'button', hidden: true }, 'Clear');
  const whole = element(document, 'div', { class: 'check-form' }, drop, status, progress, clear);
  return { whole, input, drop, status, progress, bar, barWords, clear };
}
