import type { CheckSettings } from '../../extracts/checkSettings.ts';
import { REPORT_HEADING } from '../../extracts/reportColumns.ts';
import { type Progress, progressWords } from '../../words/progressWords.ts';
import { saveFile } from '../saveFile.ts';
import { checkForm } from './checkForm.ts';
import { checkResults } from './checkResults.ts';
import type { Answer, Ask, CheckedFile } from './messages.ts';
import { takeDropped } from './takeDropped.ts';

/** As much of a worker as this needs. */
export interface Checker {
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(ask: Ask): void;
  terminate(): void;
}

/** By the name of its bundle, which the build of the site writes down with its place. */
const startWorker = (): Checker => new Worker(import.meta.resolve('./checkWorker.js'), { type: 'module' });

const DONE = 'Checked on this machine; nothing was sent anywhere.';
const NOT_LOADED = 'The checker could not be loaded: load the page again.';

/**
 * Makes the page that checks extracts work: files that are chosen or dropped are checked one after the other in a
 * worker, which is started for the first of them, and told as they are found.
 */
export function checkPage(document: Document, start: () => Checker = startWorker): void {
  const root = document.getElementById('check-extracts')!;
  const settings = JSON.parse(root.dataset.settings!) as CheckSettings;
  const form = checkForm(document);
  const shown = document.createElement('div');
  root.replaceChildren(form.whole, shown);

  let worker: Checker | null = null;
  let waiting: File[] = [];
  let current: File | null = null;
  let files: CheckedFile[] = [];
  /** Those that were there before what is checked now. */
  let earlier: readonly CheckedFile[] = [];

  function check(chosen: Iterable<File>): void {
    waiting.push(...chosen);
    if (current !== null || waiting.length === 0) return;
    earlier = files;
    next();
  }

  function next(): void {
    current = waiting.shift() ?? null;
    form.clear.hidden = false;
    form.progress.hidden = current === null;
    if (current === null) {
      finish();
      return;
    }
    const more = waiting.length > 0 ? `, ${waiting.length} more to check` : '';
    form.status.textContent = `Checking ${current.name}${more}`;
    showProgress({ stage: 'reading', done: 0, of: current.size });
    worker ??= startListening();
    worker.postMessage({ file: current, settings });
  }

  function startListening(): Checker {
    const started = start();
    started.onmessage = ({ data }) => {
      if ('progress' in data) {
        showProgress(data.progress);
        return;
      }
      const { checked } = data;
      // A file that is checked again takes the place of what was found before.
      files = [...files.filter((file) => file.name !== checked.name || !earlier.includes(file)), checked];
      next();
    };
    started.onerror = () => {
      clear();
      form.status.textContent = NOT_LOADED;
    };
    return started;
  }

  function showProgress(progress: Progress): void {
    const { stage, done, of } = progress;
    if (stage === 'splitting' || of === 0) form.bar.removeAttribute('value');
    else form.bar.value = done / of;
    form.barWords.textContent = progressWords(progress);
  }

  function finish(): void {
    const { whole, heading, download } = checkResults(document, files);
    const report = [REPORT_HEADING, ...files.map(({ csv }) => csv)];
    download.addEventListener('click', () =>
      saveFile(document, 'check-report.csv', new Blob(report, { type: 'text/csv' })),
    );
    shown.replaceChildren(whole);
    form.status.textContent = DONE;
    heading.focus();
  }

  function clear(): void {
    worker?.terminate();
    worker = null;
    [waiting, current, files] = [[], null, []];
    shown.replaceChildren();
    form.input.value = '';
    form.status.textContent = '';
    form.progress.hidden = true;
    form.clear.hidden = true;
    form.input.focus();
  }

  form.clear.addEventListener('click', clear);
  form.input.addEventListener('change', () => check(form.input.files ?? []));
  // So that the same file can be chosen again once it is put right.
  form.input.addEventListener('click', () => {
    form.input.value = '';
  });
  takeDropped(document, form.drop, check);
}
