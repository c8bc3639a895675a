import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkFragments } from '../../dashboards/fragments/check.ts';
import { checkFile } from '../../src/components/check/checkFile.ts';
import { type Checker, checkPage } from '../../src/components/check/checkPage.ts';
import type { Answer, Ask, CheckedFile } from '../../src/components/check/messages.ts';
import { checking } from '../support/checking.ts';

const PANELS = 'Panel,Frequency,Day,Start,End\nGateway,Weekly,Wed,09:30,12:00\n';
const file = (name: string, text: string | Uint8Array<ArrayBuffer> = PANELS) => new File([text], name);

/** A worker in this process: what it was asked, and its answers when the test lets it give them. */
class FakeWorker implements Checker {
  onmessage: Checker['onmessage'] = null;
  onerror: Checker['onerror'] = null;
  asked: Ask[] = [];
  ended = false;
  postMessage(ask: Ask): void {
    this.asked.push(ask);
  }
  terminate(): void {
    this.ended = true;
  }
  tell(answer: Answer): void {
    this.onmessage!({ data: answer } as MessageEvent<Answer>);
  }
  async answer(): Promise<void> {
    const { file, settings } = this.asked.at(-1)!;
    this.tell({ checked: await checkFile(file, settings, () => {}) });
  }
}

let window: JSDOM['window'];
let workers: FakeWorker[];
const find = <Kind extends Element>(selector: string) => window.document.querySelector<Kind>(selector);
const text = (selector: string) => find(selector)?.textContent?.replaceAll('\u00a0', ' ');

beforeEach(() => {
  ({ window } = new JSDOM('<!doctype html><main></main>'));
  const { document } = window;
  document.querySelector('main')!.innerHTML = new Map(checkFragments(checking, document)).get('check/files')!;
  workers = [];
});

function open(): void {
  checkPage(window.document, () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
}

function drop(...files: File[]): void {
  const event = new window.Event('drop', { cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files } });
  window.document.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
}

describe('the page that checks extracts', () => {
  it('gives the command line where no script runs', () => {
    expect(text('main')).toMatch(/needs scripts.*npx sightline check FILE/s);
    expect(find('input')).toBeNull();
  });

  it('has a labelled field for several files, and starts no worker before there is one', () => {
    open();
    expect(find<HTMLInputElement>('input')!.multiple).toBe(true);
    expect(text('label[for="check-files"]')).toBe('Files to check');
    expect(find('[role="status"]')!.textContent).toBe('');
    expect(text('main')).not.toContain('needs scripts');
    expect(workers).toEqual([]);
  });

  it('tells how far a check is, and what was found, and moves there', async () => {
    open();
    drop(file('panels.csv'));
    const [worker] = workers;
    expect(worker!.asked[0]!.settings).toEqual(checking.settings);
    expect(text('[role="status"]')).toBe('Checking panels.csv');
    worker!.tell({ progress: { stage: 'splitting', done: 0, of: 0 } });
    expect(find('progress')!.hasAttribute('value')).toBe(false);
    worker!.tell({ progress: { stage: 'checking', done: 5_000, of: 20_000 } });
    expect(find<HTMLProgressElement>('progress')!.value).toBe(0.25);
    expect(text('.progress')).toBe('Row 5,000 of 20,000');
    await worker!.answer();
    expect(find<HTMLElement>('.progress')!.hidden).toBe(true);
    expect(window.document.activeElement!.id).toBe('checked');
    expect(text('#checked')).toBe('1 file checked: 1 accepted');
    expect(text('.checked')).toMatch(
      /Recognised as: Case panels \(panels\)\..*2 = 1 preamble \+ 1 accepted.*Nothing is wrong/,
    );
    expect(text('[role="status"]')).toMatch(/nothing was sent/);
  });

  it('checks several one after the other in one worker, and shows all of them in one table', async () => {
    open();
    drop(file('a.csv'), file('a.csv', '<html>Sign in</html>'));
    expect(text('[role="status"]')).toBe('Checking a.csv, 1 more to check');
    await workers[0]!.answer();
    expect(find('#checked')).toBeNull();
    await workers[0]!.answer();
    expect(workers).toHaveLength(1);
    expect(text('#checked')).toBe('2 files checked: 1 refused and 1 accepted');
    const links = [...window.document.querySelectorAll<HTMLAnchorElement>('tbody a')];
    expect(links.map(({ textContent }) => textContent)).toEqual(['a.csv', 'a.csv (2)']);
    for (const link of links) expect(text(link.getAttribute('href')!)).toBe(link.textContent);
    expect(text('.checked:last-child')).toMatch(/not recognised as any extract.*is a web page/s);
  });

  it('puts a file that is checked again in the place of what was found before', async () => {
    open();
    drop(file('a.csv', '<html>Sign in</html>'), file('b.csv'));
    await workers[0]!.answer();
    await workers[0]!.answer();
    drop(file('a.csv'));
    await workers[0]!.answer();
    expect(text('#checked')).toBe('2 files checked: 2 accepted');
  });

  it('clears: ends the check, forgets every file, and waits for the next', async () => {
    open();
    drop(file('a.csv'), file('b.csv'));
    await workers[0]!.answer();
    find<HTMLButtonElement>('.check-form button')!.click();
    expect(workers[0]!.ended).toBe(true);
    expect(find('#checked')).toBeNull();
    expect(window.document.activeElement!.id).toBe('check-files');
    drop(file('c.csv'));
    await workers[1]!.answer();
    expect(text('#checked')).toBe('1 file checked: 1 accepted');
  });

  it('says so where the checker cannot be loaded', () => {
    open();
    drop(file('a.csv'));
    workers[0]!.onerror!({} as ErrorEvent);
    expect(text('[role="status"]')).toMatch(/could not be loaded: load the page again/);
    expect(find<HTMLElement>('.progress')!.hidden).toBe(true);
  });

  it('shows what a file holds as text, and nothing of it as code', async () => {
    open();
    drop(
      file(
        '<b>a</b>.csv',
        `${PANELS}<img src=x onerror=alert(1)>,Weekly,Wed,99:99,12:00\n"<i>",,Wed,"<u>",12:00\n`,
      ),
    );
    await workers[0]!.answer();
    expect(find('main img, main b, main i, main u')).toBeNull();
    expect(text('.checked h3')).toBe('<b>a</b>.csv');
    expect(text('.checked')).toContain('<u>');
  });
});

describe('checkFile', () => {
  const check = async (given: File, said: string[] = []): Promise<CheckedFile> =>
    checkFile(given, checking.settings, ({ stage }) => said.push(stage));

  it('tells of its bytes, its records and its rows', async () => {
    const said: string[] = [];
    await check(file('a.csv'), said);
    expect([...new Set(said)]).toEqual(['reading', 'splitting', 'checking']);
  });

  it('keeps a thousand problems for the page, and all of them in the report', async () => {
    const rows = Array.from({ length: 1_500 }, (_, at) => `Panel ${at},Weekly,Wed,99:99,12:00\n`).join('');
    const { reports, csv } = await check(file('a.csv', `Panel,Frequency,Day,Start,End\n${rows}`));
    const [whole, times] = reports[0]!.kinds;
    expect([whole!.rule, whole!.count]).toEqual(['too_many_quarantined', 1]);
    expect([times!.count, times!.shown.length]).toEqual([1_500, 999]);
    expect(csv.split('\r\n')).toHaveLength(1_501 + 1);
  });

  it('refuses what cannot be read, and what is too large, with what to do', async () => {
    const gone = Object.assign(file('gone.csv'), {
      stream: () => new ReadableStream({ start: (it) => it.error(new Error()) }),
    });
    const large = Object.defineProperty(file('large.csv'), 'size', { value: 5e9 });
    for (const [given, words] of [
      [gone, /cannot be read: it is a folder, was moved/],
      [large, /has 4768 MB.*npx sightline check/],
    ] as const) {
      const { reports } = await check(given);
      expect([reports[0]!.verdict, reports[0]!.kinds[0]!.shown[0]!.message]).toEqual([
        'refused',
        expect.stringMatching(words),
      ]);
    }
  });
});
