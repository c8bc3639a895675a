import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../browser/chromium.ts';
import { brokenIds, reachesOut, readPack, rowsOf } from '../support/packFile.ts';
import { Sandbox } from '../support/sandbox.ts';

const HOSTILE = '</style><script>alert(1)</script> "quoted" \\';
const QUESTIONS = [
  'Session,Asked by,Question,Answer,Answered on,Status',
  '01/06/2021,Cllr Adams,An old question?,An old answer,02/06/2021,Answered',
  '02/06/2021,,Not answered since?,,,Open',
  `05/08/2021,Scrutiny,"${HOSTILE.replaceAll('"', '""')}",To come,,Part answered`,
  '05/08/2021,Scrutiny,Which cases wait?,The eleven below,12/08/2021,Answered',
  '05/10/2021,Scrutiny,Asked after this pack?,,,Open',
].join('\n');

let box: Sandbox;
beforeAll(async () => {
  box = new Sandbox();
  mkdirSync(join(box.data, 'reference'), { recursive: true });
  writeFileSync(join(box.data, 'reference', 'questions.csv'), `${QUESTIONS}\n`);
  expect((await box.refresh()).code).toBe(0);
});
afterAll(() => box.remove());
afterEach(() => vi.unstubAllEnvs());

const pack = (...args: string[]) => box.run('pack', '--data', box.data, ...args);
const written = join('data', 'packs', 'pack-2021-07.html');

describe('the pack of a month', () => {
  it('is one private file in the data folder, with nothing in it from elsewhere and no script', async () => {
    const { code, out, err } = await pack('--month', '2021-07', '--html-only');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`pack for July 2021: ${join(box.folder, written)}`);
    if (process.platform !== 'win32') expect(statSync(join(box.folder, written)).mode & 0o077).toBe(0);
    const document = readPack(join(box.folder, written));
    expect(reachesOut(document)).toEqual([]);
    expect(brokenIds(document)).toEqual([]);
    expect(document.body.textContent).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(document.querySelector('h1')!.textContent).toBe('Challenge pack: July 2021');
    const cover = document.querySelector('.cover')!.textContent;
    for (const words of ['A county council', 'real, from the tables', '7 September 2021', 'internal']) {
      expect(cover).toContain(words);
    }
  });

  it('gives the same bytes again', async () => {
    await pack('--month', '2021-07', '--html-only');
    const first = readFileSync(join(box.folder, written));
    await pack('--month', 'July 2021', '--html-only', '--out', 'again/pack.html');
    expect(readFileSync(join(box.folder, 'again', 'pack.html')).equals(first)).toBe(true);
  });

  it('has tables A and B as the query has them, with their marks, of the month that is asked for', async () => {
    const cases = (month: string, indicator: string) =>
      box.query<{ member: string; value: number }>(`
        select member, value from facts.indicators
        where indicator = '${indicator}' and month = '${month}' and breakdown in ('all', 'case_type')`);
    for (const month of ['2021-07', '2021-06']) {
      await pack('--month', month, '--html-only', '--out', 'legal.html');
      const document = readPack(join(box.folder, 'legal.html'));
      for (const [caption, indicator] of [
        ['Table A', 'legal_live_cases'],
        ['Table B', 'legal_cases_to_issue'],
      ] as const) {
        const [, ...rows] = rowsOf(document, caption);
        const shown = Object.fromEntries(rows.map((row) => [row[0]!.replace(/\W*\w$/, ''), row[3]!]));
        const known = await cases(`${month}-01`, indicator);
        expect(known.length).toBeGreaterThan(5);
        for (const { member, value } of known) {
          const name = (member === 'all' ? 'Total' : member).replace(/\W*\w$/, '');
          const total = member === 'all' ? rows.at(-1)![3]! : shown[name];
          expect([month, caption, member, Number.parseInt(total!, 10)]).toEqual([
            month,
            caption,
            member,
            value,
          ]);
        }
      }
      expect(document.querySelectorAll('.differs').length > 0).toBe(month === '2021-07');
    }
  });

  it('has the improvement plan with its overdue actions', async () => {
    const document = readPack(join(box.folder, written));
    const overdue = await box.query<{ ref: string }>(
      'select ref from trackers.improvement_actions where overdue order by ref',
    );
    const [, ...rows] = rowsOf(document, 'Actions past their target date');
    expect(rows.map(([ref]) => ref!).sort()).toEqual(overdue.map(({ ref }) => ref).sort());
  });

  it('has the questions of the last session before it was due, and earlier ones still open', () => {
    const document = readPack(join(box.folder, written));
    const [, ...rows] = rowsOf(document, 'What members asked');
    expect(rows.map(([session, , question, , status]) => [session, question, status])).toEqual([
      ['5 August 2021', HOSTILE, 'Part answered'],
      ['5 August 2021', 'Which cases wait?', 'Answered'],
      ['2 June 2021', 'Not answered since?', 'Open'],
    ]);
    expect(document.querySelector('#questions')!.textContent).toBe(
      '2 questions asked on 5 August 2021, 1 still open, and 1 earlier one still open',
    );
  });

  it('names what there is no data on, and the run', async () => {
    const notes = readPack(join(box.folder, written)).querySelector('section:has(> #notes)')!.textContent;
    expect(notes).toMatch(/There is no data yet on front door, early help/);
    const { out } = await pack('--month', '2021-07', '--html-only', '--json');
    const { runId, asAt, pdf, note } = JSON.parse(out);
    expect({ asAt, pdf, note }).toEqual({ asAt: '2021-09-07', pdf: null, note: null });
    expect(notes).toContain(`run ${runId}`);
  });
});

it.each([
  [[], 2, /give one of --month/],
  [['--month', '2021-07', '--quarter', '2021-Q1'], 2, /give one of --month/],
  [['--month', 'soon'], 2, /--month "soon" is not a month/],
  [['--quarter', '2021-Q5'], 2, /write April to June 2026 as 2026-Q1/],
  [['--from', '2021-07-05'], 2, /--to is not given/],
  [['--month', '2021-07', '--out', 'pack.pdf'], 2, /is no HTML file/],
  [
    ['--month', '2030-01'],
    1,
    /no figure for 2030-01: there are figures for Jul 2020 and Mar 2021 to Sep 2021/,
  ],
  [['--from', '2021-07-05', '--to', '2021-07-18'], 1, /no figures by week/],
] as [string[], number, RegExp][])('says in a line what is wrong: %s', async (args, expected, said) => {
  const { code, out, err } = await pack(...args, '--html-only');
  expect([code, out]).toEqual([expected, '']);
  expect(err.split('\n')).toHaveLength(1);
  expect(err).toMatch(said);
});

it('refuses a question that is said to be answered and is not', async () => {
  const other = new Sandbox();
  mkdirSync(join(other.data, 'reference'), { recursive: true });
  const row = '05/08/2021,Scrutiny,Why?,,,Answered';
  writeFileSync(join(other.data, 'reference', 'questions.csv'), `${QUESTIONS.split('\n')[0]}\n${row}\n`);
  const { code, err } = await other.refresh();
  expect(code).toBe(1);
  expect(err).toMatch(/questions\.csv: line 2: .*is blank although the question is said to be answered/);
  other.remove();
});

describe('as PDF', () => {
  it('is printed page by page by a browser of this machine', async () => {
    vi.stubEnv('SIGHTLINE_CHROMIUM', (await findChromium()).executablePath);
    const { code, out, err } = await pack('--month', '2021-07', '--pdf', '--out', 'printed.html');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`as PDF: ${join(box.folder, 'printed.pdf')}`);
    const pdf = readFileSync(join(box.folder, 'printed.pdf')).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    const sheets = readPack(join(box.folder, 'printed.html')).querySelectorAll('.sheet').length;
    expect(sheets).toBeGreaterThan(5);
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(sheets);
    // A4 upright, in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
  });

  it('is told to be lacking where none can print it; the HTML is there all the same', async () => {
    writeFileSync(join(box.folder, 'alone.pdf'), 'of an earlier publication');
    vi.stubEnv('SIGHTLINE_CHROMIUM', join(box.folder, 'nowhere'));
    const { code, out, err } = await pack('--month', '2021-07', '--out', 'alone.html');
    expect([code, out]).toEqual([0, `pack for July 2021: ${join(box.folder, 'alone.html')}`]);
    expect(existsSync(join(box.folder, 'alone.pdf'))).toBe(false);
    expect(err).toMatch(/^no alone\.pdf: SIGHTLINE_CHROMIUM=.*does not run/);
    expect((await pack('--month', '2021-07', '--out', 'alone.html', '--pdf')).code).toBe(1);
    // It starts, and prints nothing.
    vi.stubEnv('SIGHTLINE_CHROMIUM', process.execPath);
    expect((await pack('--month', '2021-07', '--out', 'alone.html')).err).toMatch(
      /no alone\.pdf: .* could not print it: .*: print .*alone\.html yourself/,
    );
  });
});
