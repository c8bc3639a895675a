import { setTimeout } from 'node:timers/promises';
import { JSDOM } from 'jsdom';
import { expect, it, onTestFinished } from 'vitest';
import { type Drawing, filters, type Redrawn } from '../../src/components/filters.ts';

const PAGE = `
  <main>
    <form class="filters" hidden>
      <select name="month"><option value="">Latest</option><option value="2026-09-01">September</option></select>
      <select name="part"><option value="">The whole service</option></select>
      <p role="status"></p>
    </form>
  </main>`;

/** A page with a choice of month, whose figures come when the test says so, for each choice by itself. */
function pageOf() {
  const { window } = new JSDOM(PAGE, { url: 'https://sightline.example/index.html' });
  onTestFinished(() => window.close());
  const { document } = window;
  const coming: ((redrawn: Redrawn | Error) => void)[] = [];
  const drawing: Drawing = {
    prepare: async () => {},
    redraw: () =>
      new Promise((resolve, reject) => {
        coming.push((redrawn) => (redrawn instanceof Error ? reject(redrawn) : resolve(redrawn)));
      }),
  };
  let loads = 0;
  filters(document, async () => {
    loads += 1;
    return drawing;
  });
  const select = document.querySelector('select')!;
  const choose = async (value: string) => {
    select.value = value;
    select.dispatchEvent(new window.Event('change', { bubbles: true }));
    await setTimeout(0);
  };
  const main = document.querySelector('main')!;
  return {
    choose,
    coming,
    isFaded: () => main.classList.contains('late'),
    isBusy: () => main.getAttribute('aria-busy') === 'true',
    says: () => document.querySelector('[role=status]')!.textContent,
    loads: () => loads,
  };
}

const DRAWN: Redrawn = { words: 'The whole service in September', whole: Promise.resolve() };
const LONG = 400;

it('fades what is there only where what was chosen takes its time', async () => {
  const page = pageOf();
  await page.choose('2026-09-01');
  expect([page.isBusy(), page.isFaded()]).toEqual([true, false]);
  page.coming[0]!(DRAWN);
  await setTimeout(LONG);
  expect([page.isBusy(), page.isFaded(), page.says()]).toEqual([
    false,
    false,
    'The whole service in September.',
  ]);
  await page.choose('');
  await setTimeout(LONG);
  expect(page.isFaded()).toBe(true);
  page.coming[1]!(DRAWN);
  await setTimeout(0);
  expect([page.isBusy(), page.isFaded(), page.loads()]).toEqual([false, false, 1]);
});

it('is not faded by a choice that another came after, whichever is drawn first', async () => {
  const page = pageOf();
  await page.choose('2026-09-01');
  await page.choose('');
  page.coming[1]!(DRAWN);
  await setTimeout(LONG);
  expect([page.isBusy(), page.isFaded()]).toEqual([false, false]);
  page.coming[0]!(DRAWN);
  await setTimeout(0);
  expect([page.isBusy(), page.isFaded()]).toEqual([false, false]);
});

it('does not stay faded where what was chosen cannot be fetched', async () => {
  const page = pageOf();
  await page.choose('2026-09-01');
  await setTimeout(LONG);
  page.coming[0]!(new Error('no network'));
  await setTimeout(0);
  expect([page.isBusy(), page.isFaded()]).toEqual([false, false]);
  expect(page.says()).toMatch(/^The figures for this choice could not be fetched/);
});

it('says nothing of a choice that could not be fetched once another is shown', async () => {
  const page = pageOf();
  await page.choose('2026-09-01');
  await page.choose('');
  page.coming[1]!({ ...DRAWN, words: 'The whole service in October' });
  await setTimeout(0);
  page.coming[0]!(new Error('no network'));
  await setTimeout(0);
  expect(page.says()).toBe('The whole service in October.');
});
