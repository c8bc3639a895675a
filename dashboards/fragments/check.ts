import { dataTable } from '../../src/components/dataTable.ts';
import { element } from '../../src/components/element.ts';
import { paragraph, section } from '../../src/components/section.ts';
import type { Checking, KnownExtract } from '../../src/extracts/checkSettings.ts';
import { countOf } from '../../src/words/countOf.ts';
import { render } from './render.ts';

/** `check/…`: where files are checked, with what they are checked by, and the extracts that are understood. */
export function checkFragments({ settings, extracts }: Checking, document: Document): [string, string][] {
  return [
    ['check/files', render(filesPlace(document, JSON.stringify(settings)))],
    [
      'check/extracts',
      render(
        section(
          document,
          'extracts',
          `${countOf(extracts.length, 'extract is', 'extracts are')} understood`,
          paragraph(document, EXTRACTS),
          extractsTable(document, extracts),
        ),
      ),
    ],
  ];
}

const EXTRACTS =
  'A template is a header line alone. Columns may stand in another order, and many may have another name or be left out; ' +
  '"npx sightline contracts NAME" says which.';

/** What stands there until a script runs, or where none does. */
function filesPlace(document: Document, settings: string): HTMLElement {
  return element(
    document,
    'div',
    { id: 'check-extracts', 'data-settings': settings },
    paragraph(
      document,
      'Checking files on this page needs scripts, which are not running here. The same check on the command line:',
    ),
    element(document, 'pre', {}, element(document, 'code', {}, 'npx sightline check FILE')),
  );
}

function extractsTable(document: Document, extracts: readonly KnownExtract[]): HTMLElement {
  return dataTable<KnownExtract>(document, {
    caption: 'Extracts that are understood',
    columns: [
      { header: 'Extract', cell: ({ title }) => title },
      { header: 'Name on the command line', cell: ({ id }) => element(document, 'code', {}, id) },
      { header: 'What a row is', cell: ({ grain }) => grain },
      { header: 'Template', cell: (extract) => template(document, extract) },
    ],
    rows: extracts.toSorted((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true })),
  });
}

function template(document: Document, { id, title, benchmark }: KnownExtract): HTMLElement | string {
  if (benchmark) return 'as it is published';
  const name = `template-${id}.csv`;
  return element(
    document,
    'a',
    { href: `/published/${name}`, download: name, 'aria-label': `CSV: ${title}` },
    'CSV',
  );
}
