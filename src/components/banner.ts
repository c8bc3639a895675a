import type { Publication } from '../publication/tables.ts';
import { capitalise } from '../words/countOf.ts';
import { profileWords } from '../words/disclosureWords.ts';
import { formatDate, formatInstant } from '../words/formatDate.ts';
import { joinWords } from '../words/joinWords.ts';
import { element } from './element.ts';

/** Whose figures these are, real or synthetic, for whom, as at, refreshed, and what is missing. */
export function banner(document: Document, publication: Publication, missing: string[]): HTMLElement {
  const { council, data, profile, disclosure, as_at: asAt } = publication.summary;
  const facts: [string, string][] = [
    ['Council', council],
    ['Data', data],
    ['Profile', disclosure === null ? profile : profileWords(profile, disclosure)],
    ['As at', formatDate(asAt)],
    ['Refreshed', formatInstant(publication.publishedAt)],
    ['No data', missing.length === 0 ? 'nothing is missing' : capitalise(joinWords(missing))],
  ];
  return element(
    document,
    'dl',
    { class: 'banner' },
    ...facts.map(([term, words]) =>
      element(document, 'div', {}, element(document, 'dt', {}, term), element(document, 'dd', {}, words)),
    ),
  );
}
