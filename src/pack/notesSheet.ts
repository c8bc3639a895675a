import { element } from '../components/element.ts';
import { paragraph } from '../components/section.ts';
import type { FileRow, IndicatorDefinition, Publication } from '../publication/tables.ts';
import { capitalise, countOf } from '../words/countOf.ts';
import { definitionLine } from '../words/definitionLine.ts';
import { hidingRules } from '../words/disclosureWords.ts';
import { HOW_TO_READ } from '../words/howToRead.ts';
import { joinWords } from '../words/joinWords.ts';
import { sheet } from './sheet.ts';

/** How to read a chart, where the figures come from, what each counts, and which run made them. */
export function notesSheet(
  document: Document,
  { summary, tables }: Publication,
  { shown, without }: { shown: readonly IndicatorDefinition[]; without: readonly string[] },
): HTMLElement {
  return sheet(
    document,
    'notes',
    'Notes',
    element(document, 'h3', {}, 'How to read a control chart'),
    paragraph(document, HOW_TO_READ.join(' ')),
    without.length > 0 && element(document, 'h3', {}, 'What is not in this pack'),
    without.length > 0 && paragraph(document, `There is no data yet on ${joinWords([...without])}.`),
    ...(summary.disclosure === null
      ? sources(document, tables.files)
      : [
          element(document, 'h3', {}, 'What is hidden'),
          ...hidingRules(summary.disclosure).map((rule) => paragraph(document, rule, 'about')),
        ]),
    element(document, 'h3', {}, 'What each figure counts'),
    termList(
      document,
      shown.map((definition) => [definition.title, definitionLine(definition)]),
    ),
    paragraph(
      document,
      'What is approximated is told here of the headlines; of every other figure the page of definitions tells it.',
      'about',
    ),
    paragraph(
      document,
      `Sightline ${summary.version}, run ${summary.run_id}, profile ${summary.profile}.`,
      'about',
    ),
  );
}

/** The extracts, how many files each is of, and the latest. */
const sources = (document: Document, files: readonly FileRow[]): HTMLElement[] => [
  element(document, 'h3', {}, 'Where the figures come from'),
  paragraph(document, 'Of each extract the files in force, and the latest of them.', 'about'),
  termList(
    document,
    sourcesOf(files).map(({ extract, files: count, latest }) => [
      capitalise(extract.replaceAll('_', ' ')),
      `${countOf(count, 'file')}, ${latest}`,
    ]),
  ),
];

/** Terms and what they stand for, small, in two columns. */
function termList(document: Document, terms: [term: string, words: string][]): HTMLElement {
  return element(
    document,
    'dl',
    { class: 'terms' },
    ...terms.map(([term, words]) =>
      element(document, 'div', {}, element(document, 'dt', {}, term), element(document, 'dd', {}, words)),
    ),
  );
}

interface Source {
  extract: string;
  files: number;
  latest: string;
}

function sourcesOf(files: readonly FileRow[]): Source[] {
  const known = new Map<string, string[]>();
  for (const { extract, name, verdict, superseded_by } of files) {
    if (extract === null || verdict === 'refused' || superseded_by !== null) continue;
    known.set(extract, [...(known.get(extract) ?? []), name]);
  }
  return [...known]
    .map(([extract, names]) => ({ extract, files: names.length, latest: names.sort().at(-1)! }))
    .sort((a, b) => a.extract.localeCompare(b.extract, 'en-GB'));
}
