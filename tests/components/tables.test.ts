import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { caseTypeTableView } from '../../src/components/caseTypeTableView.ts';
import { caseTypeTable } from '../../src/components/data/caseTypeTable.ts';
import { printedColumn } from '../../src/components/data/printedFigures.ts';
import { dataTable } from '../../src/components/dataTable.ts';
import { inForceTable } from '../../src/components/inForceTable.ts';
import { emptyPublication, papersPublication } from '../fixtures/papers-publication/index.ts';

const { document } = new JSDOM('').window;
const texts = (nodes: Iterable<Element>) => [...nodes].map((node) => node.textContent);

describe('caseTypeTable', () => {
  const table = caseTypeTable(papersPublication(), 'legal_live_cases', 'legal_summary')!;

  it('keeps the order in which the paper prints the types', () => {
    expect(table.rows.map((row) => row.item).slice(0, 3)).toEqual([
      'Care proceedings',
      'Deprivation of liberty or Court of Protection',
      'Contested adoption',
    ]);
    expect(table.rows.at(-1)!.item).toBe('Human Rights Act claims, settled or to be settled');
  });

  it('falls back to the alphabet where no paper prints them', () => {
    const publication = papersPublication();
    publication.tables.reconciliation = [];
    const rows = caseTypeTable(publication, 'legal_live_cases', 'legal_summary')!.rows.map((row) => row.item);
    expect(rows).toEqual([...rows].sort((a, b) => a.localeCompare(b)));
    expect(rows[0]).toBe('Care proceedings');
  });

  it('reads only the file in force', () => {
    const publication = papersPublication();
    const older = publication.tables.files.find(({ file_id }) => file_id === 'live')!;
    publication.tables.files.unshift({
      ...older,
      file_id: 'old',
      as_at: '2021-06-30',
      superseded_by: 'live',
    });
    publication.tables.reconciliation.unshift(
      ...publication.tables.reconciliation
        .filter(({ file_id }) => file_id === 'live')
        .map((row) => ({ ...row, file_id: 'old', printed: 99, outcome: 'differs' as const })),
    );
    expect(caseTypeTable(publication, 'legal_live_cases', 'legal_summary')).toEqual(table);
  });

  it('is null without data', () => {
    expect(caseTypeTable(emptyPublication(), 'legal_live_cases', 'legal_summary')).toBeNull();
  });

  it.each([
    ['Total May 2021', '2021-05-01'],
    ['Uplift', 'uplift'],
    ['Total This time Last Year', 'last_year'],
    ['Still to audit', null],
  ])('the column %s is %s', (header, column) => {
    expect(printedColumn(header)).toBe(column);
  });
});

describe('caseTypeTableView', () => {
  const draw = (indicator: string, extract: string) =>
    caseTypeTableView(document, caseTypeTable(papersPublication(), indicator, extract)!, {
      id: 'note',
      caption: 'Live cases',
    });

  it('shows what the committee knows, computed', () => {
    const view = draw('legal_live_cases', 'legal_summary');
    expect(texts(view.querySelectorAll('thead th'))).toEqual([
      'Case type',
      'May 2021',
      'June 2021',
      'July 2021',
      'Uplift',
      'Uplift %',
      'Same month last year (July\u00a02020)',
    ]);
    expect(texts(view.querySelectorAll('tbody tr:first-child > *'))).toEqual([
      'Care proceedings',
      '39',
      '31',
      '33',
      '+2',
      '+6.5%',
      '27',
    ]);
    expect(texts(view.querySelectorAll('tfoot tr > *'))).toEqual([
      'Total',
      '85',
      '76',
      '72',
      '−4c',
      '−5.3%',
      '81d',
    ]);
  });

  it('marks what the paper prints otherwise or leaves blank, and says so below', () => {
    const view = draw('legal_live_cases', 'legal_summary');
    expect(texts(view.querySelectorAll('.footnotes li'))).toEqual([
      'Revocation of placement order, uplift: the paper prints 0, the rows give −1.',
      'Specific issue applications, uplift: the paper prints 0, the rows give −1.',
      'Total, uplift: computed; left blank in the paper.',
      'Total, July 2020: computed; left blank in the paper.',
    ]);
    expect(texts(view.querySelectorAll('.differs'))).toEqual(['−1', '−1']);
    for (const mark of view.querySelectorAll('.mark')) {
      expect(view.querySelector(`[id="${mark.getAttribute('href')!.slice(1)}"]`)).not.toBeNull();
    }
  });

  it('says that a total is its own, where the paper prints none', () => {
    const view = draw('legal_cases_to_issue', 'legal_to_issue');
    expect(texts(view.querySelectorAll('tfoot tr > *'))).toEqual(['Totala', '6', '5', '11', '+6', '7']);
    expect(texts(view.querySelectorAll('.footnotes li'))).toEqual([
      'Total: computed from the rows above; the paper prints none.',
    ]);
  });
});

describe('dataTable', () => {
  const columns = [{ header: 'Name', cell: (row: { name: string }) => row.name }];

  it('takes hostile text for text', () => {
    const name = '<img src=x onerror=alert(1)> ${1}';
    const view = dataTable(document, { caption: name, columns, rows: [{ name }] });
    expect(view.querySelector('img')).toBeNull();
    expect(view.querySelector('tbody th')!.textContent).toBe(name);
    expect(view.getAttribute('aria-label')).toBe(name);
  });

  it('says where there is nothing', () => {
    expect(dataTable(document, { caption: 'panels', columns, rows: [] }).textContent).toBe(
      'Panels: no data yet.',
    );
  });

  it('is a region that can be reached and scrolled, with heading cells', () => {
    const view = dataTable(document, { caption: 'Names', columns, rows: [{ name: 'a' }] });
    expect([
      view.getAttribute('role'),
      view.getAttribute('tabindex'),
      view.getAttribute('aria-label'),
    ]).toEqual(['region', '0', 'Names']);
    expect(view.querySelector('tbody th')!.getAttribute('scope')).toBe('row');
    expect(view.querySelector('thead th')!.getAttribute('scope')).toBe('col');
  });
});

describe('inForceTable', () => {
  it('says of each publication since when, how and why it was in force, and where it is gone', () => {
    const table = inForceTable(document, [
      {
        run_id: '2222',
        since: '2026-11-05T06:00:00.000Z',
        how: 'rollback',
        because: 'wrong file sent',
        as_at: '2026-10-31',
      },
      { run_id: '1111', since: '2026-07-05T05:00:00.000Z', how: 'refresh', because: null, as_at: null },
    ]);
    const rows = [...table.querySelectorAll('tbody tr')].map((row) => texts(row.children));
    expect(rows).toEqual([
      ['5 November 2026, 06:00', 'Put back', 'wrong file sent', '31 October 2026', '2222'],
      ['5 July 2026, 06:00', 'Refresh', '–', 'gone', '1111'],
    ]);
  });
});
