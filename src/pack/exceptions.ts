import { changesList } from '../components/changesList.ts';
import { paragraph, section } from '../components/section.ts';
import type { Told } from '../regions/realChanges.ts';
import { countOf, goesOn } from '../words/countOf.ts';
import { sheet } from './sheet.ts';

/** So many are gone through in a meeting; the rest stand with their families. */
const MOST = 15;

/** The real changes, the worst first. */
export function exceptions(document: Document, finding: string, real: readonly Told[]): HTMLElement {
  const heading = `Exceptions: ${goesOn(finding)}`;
  // That nothing changed needs no page of its own.
  if (real.length === 0) return section(document, 'exceptions', heading);
  return sheet(
    document,
    'exceptions',
    heading,
    changesList(document, real.slice(0, MOST)),
    real.length > MOST &&
      paragraph(
        document,
        `And ${countOf(real.length - MOST, 'more', 'more')}, each on the page of its family.`,
        'about',
      ),
  );
}
