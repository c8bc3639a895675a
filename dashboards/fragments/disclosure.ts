import { element } from '../../src/components/element.ts';
import { section } from '../../src/components/section.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { disclosureFinding, hidingRules } from '../../src/words/disclosureWords.ts';
import { downloads } from './downloads.ts';
import { render } from './render.ts';

/** `disclosure/…`: what is kept from the readers of these pages, and what they can take away. */
export function disclosureFragments(
  { summary, tables }: Publication,
  document: Document,
): [string, string][] {
  const { disclosure } = summary;
  if (disclosure === null) return [];
  const rules = hidingRules(disclosure).map((rule) => element(document, 'li', {}, rule));
  const given = (Object.keys(tables) as (keyof typeof tables)[]).filter((name) => tables[name].length > 0);
  return [
    [
      'disclosure/finding',
      render(element(document, 'p', { class: 'lead' }, `${disclosureFinding(disclosure)}.`)),
    ],
    ['disclosure/rules', render(element(document, 'ul', {}, ...rules))],
    [
      'disclosure/downloads',
      render(
        section(
          document,
          'downloads',
          'Take the figures away',
          downloads(document, ['indicators', 'signals', ...given]),
        ),
      ),
    ],
  ];
}
