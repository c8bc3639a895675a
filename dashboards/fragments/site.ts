import { banner } from '../../src/components/banner.ts';
import { whatIsMissing } from '../../src/components/data/gaps.ts';
import { element } from '../../src/components/element.ts';
import { navigation } from '../../src/components/navigation.ts';
import { searchBox } from '../../src/components/searchBox.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { formatDate } from '../../src/words/formatDate.ts';
import { HIDDEN } from '../../src/words/formatValue.ts';
import { render } from './render.ts';

/** A line of sight through three points: in the page itself, so that a browser asks for no file. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b63a5"/>' +
  '<path d="M2 12 7 7 10 9 14 4" fill="none" stroke="#fff" stroke-width="2"/></svg>';

/** `site/head`, `site/header`, `site/footer`: what stands inside the head, header and footer of every page. */
export function siteFragments(publication: Publication, document: Document): [string, string][] {
  return [
    ['site/head', head(publication, document)],
    ['site/header', header(publication, document)],
    ['site/footer', footer(publication, document)],
  ];
}

function head({ summary }: Publication, document: Document): string {
  const about = `Children's services performance, ${summary.council}, as at ${formatDate(summary.as_at)}`;
  return render(
    element(document, 'meta', { name: 'color-scheme', content: 'light dark' }),
    element(document, 'meta', { name: 'description', content: about }),
    element(document, 'link', {
      rel: 'icon',
      type: 'image/svg+xml',
      href: `data:image/svg+xml,${encodeURIComponent(ICON)}`,
    }),
  );
}

function header(publication: Publication, document: Document): string {
  return render(
    element(document, 'a', { href: '#observablehq-main', class: 'skip' }, 'Skip to content'),
    element(
      document,
      'div',
      { class: 'bar' },
      element(document, 'p', { class: 'name' }, 'Sightline'),
      searchBox(document),
      navigation(document, publication.summary),
    ),
    banner(document, publication, whatIsMissing(publication)),
  );
}

function footer({ summary }: Publication, document: Document): string {
  const words = `${summary.council}. Data: ${summary.data}. As at ${formatDate(summary.as_at)}.`;
  const made = `Sightline ${summary.version}, run ${summary.run_id}.`;
  const link = (href: string, name: string) => element(document, 'a', { href }, name);
  const more = element(
    document,
    'p',
    {},
    link('/glossary', 'Glossary'),
    ' · ',
    link('/accessibility', 'Accessibility'),
  );
  const hidden =
    summary.disclosure &&
    element(
      document,
      'p',
      {},
      `${HIDDEN}: hidden so that nobody is recognised. `,
      link('/disclosure', 'What is hidden'),
    );
  return render(more, hidden, element(document, 'p', {}, words), element(document, 'p', {}, made));
}
