import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { dataFragments } from '../../dashboards/fragments/data.ts';
import { sourceOf } from '../../src/components/data/sourceOf.ts';
import { filesByExtract } from '../../src/components/filesByExtract.ts';
import type { FileRow } from '../../src/publication/tables.ts';
import { papersPublication } from '../fixtures/papers-publication/index.ts';

const { document } = new JSDOM('').window;
const [first] = papersPublication().tables.files;

/** Files of as many months of an extract. */
const monthly = (extract: string | null, months: number, of: Partial<FileRow> = {}): FileRow[] =>
  Array.from({ length: months }, (_, month) => ({
    ...first!,
    file_id: `${extract}-${month}`,
    name: `2026-${`${month + 1}`.padStart(2, '0')}/${extract}.csv`,
    sheet: null,
    extract,
    superseded_by: null,
    verdict: 'accepted',
    ...of,
  }));

const rowsOf = (root: ParentNode) =>
  [...root.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));

/** A part of the Data page of these files. */
function dataPage(part: string, change: (tables: ReturnType<typeof papersPublication>['tables']) => void) {
  const publication = papersPublication();
  change(publication.tables);
  return JSDOM.fragment(new Map(dataFragments(publication, document)).get(`data/${part}`)!);
}

it('files are summed by extract, what was not recognised among them', () => {
  const files = [
    ...monthly('referrals', 3, { accepted: 1000, quarantined: 2, duplicates: 1 }),
    ...monthly('audit_grades', 2, { accepted: 5, quarantined: 0, duplicates: 0, superseded_by: 'later' }),
    ...monthly(null, 1, { accepted: 0, quarantined: 0, duplicates: 0, verdict: 'refused' }),
  ];
  expect(rowsOf(filesByExtract(document, files)).slice(1)).toEqual([
    ['audit grades', '2', '0', '2', '10', '0', '0'],
    ['not recognised', '1', '1', '0', '0', '0', '0'],
    ['referrals', '3', '0', '0', '3,000', '6', '3'],
    ['All extracts', '6', '1', '2', '3,010', '6', '3'],
  ]);
});

it.each([
  [40, ['Files read']],
  [41, ['Files and rows of each extract', 'Files read']],
])('of %d files the Data page shows these tables, and every file', (many, captions) => {
  const page = dataPage('files', (tables) => {
    tables.files = monthly('referrals', many);
  });
  expect([...page.querySelectorAll('caption')].map((caption) => caption.textContent)).toEqual(captions);
  expect([...page.querySelectorAll('table')].at(-1)!.querySelectorAll('tbody tr')).toHaveLength(many);
  const folded = page.querySelector('details.behind');
  expect(folded?.querySelector('summary')?.textContent).toBe(many > 40 ? 'All 41 files' : undefined);
});

it('of many printed figures those that do not agree with their rows stand open', () => {
  const page = dataPage('reconciliation', (tables) => {
    const [row] = tables.reconciliation;
    tables.reconciliation = Array.from({ length: 50 }, (_, line) => ({
      ...row!,
      line,
      outcome: line === 7 ? 'differs' : line === 9 ? 'filled' : 'agrees',
    }));
  });
  const [open, folded] = [...page.querySelectorAll('table')];
  expect(rowsOf(open!.tBodies[0]!).map((row) => row.at(-1))).toEqual(['7', '9']);
  expect(folded!.closest('details')!.querySelector('summary')!.textContent).toBe('All 50 printed figures');
  expect(folded!.tBodies[0]!.rows).toHaveLength(50);
});

it('where all of many agree, none stands open', () => {
  const page = dataPage('reconciliation', (tables) => {
    const [row] = tables.reconciliation;
    tables.reconciliation = Array.from({ length: 50 }, (_, line) => ({ ...row!, line, outcome: 'agrees' }));
  });
  expect([...page.querySelectorAll('table')].map((table) => table.closest('details') !== null)).toEqual([
    true,
  ]);
});

it('a source names few files, and of many how many and the last', () => {
  const three = monthly('audit_grades', 3);
  const many = monthly('audit_progress', 12);
  expect(sourceOf({ files: [...many, ...three] }, ['audit_progress', 'audit_grades'])).toBe(
    '12 files of audit progress up to 2026-12/audit_progress.csv, 2026-01/audit_grades.csv, ' +
      '2026-02/audit_grades.csv and 2026-03/audit_grades.csv',
  );
  expect(sourceOf({ files: many }, ['panels'])).toBe('no file');
});
