import { banner } from '../../src/components/banner.ts';
import { whatIsMissing } from '../../src/components/data/gaps.ts';
import { element } from '../../src/components/element.ts';
import { navigation } from '../../src/components/navigation.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { formatDate } from '../../src/words/formatDate.ts';
import { render } from './render.ts';

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
      navigation(document),
    ),
    banner(document, publication, whatIsMissing(publication)),
  );
}

function footer({ summary }: Publication, document: Document): string {
  const words = `${summary.council}. Data: ${summary.data}. As at ${formatDate(summary.as_at)}.`;
  const made = `Sightline ${summary.version}, run ${summary.run_id}.`;
  return render(element(document, 'p', {}, words), element(document, 'p', {}, made));
}
