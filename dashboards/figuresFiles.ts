import type { FiguresFile } from '../src/components/redraw.ts';
import { definitionsOf } from '../src/publication/definitionsOf.ts';
import { FAMILY_PAGES } from '../src/publication/familyPages.ts';
import { packFigures } from '../src/publication/packFigures.ts';
import type { ChangeRow, IndicatorDefinition, Publication } from '../src/publication/tables.ts';
import { PART_KINDS } from '../src/view/view.ts';

/** The file of the spine (`spine`), of a family page by its id, of an indicator (`indicators/referrals`). */
export const figuresPath = (name: string) => `figures/${name}.json`;

/** Every file of figures by its path in the site: what pages fetch to show another view. */
export function figuresFiles(publication: Publication): Map<string, string> {
  const { definitions } = publication;
  const files = new Map<string, string>();
  const add = (
    name: string,
    own: readonly IndicatorDefinition[],
    told = own,
    more: readonly string[] = [],
  ) => {
    files.set(figuresPath(name), JSON.stringify(figuresFile(publication, own, told, more)));
  };
  // The overview tells what changed in any indicator, a family what changed in its own.
  add(
    'spine',
    definitions.filter(({ spine }) => spine),
    definitions,
  );
  for (const page of FAMILY_PAGES) {
    const own = definitionsOf(publication, page);
    add(
      page.id,
      own,
      own,
      page.charts.map(({ of }) => of),
    );
  }
  for (const definition of definitions) {
    const { id, breakdowns } = definition;
    add(
      `indicators/${id}`,
      [definition],
      [],
      breakdowns.map((breakdown) => `${id}:${breakdown}`),
    );
  }
  return files;
}

/** `more`: breakdowns beside those that readers can choose by, as `referrals:source`. */
function figuresFile(
  { figures, tables, summary }: Publication,
  definitions: readonly IndicatorDefinition[],
  told: readonly IndicatorDefinition[],
  more: readonly string[],
): FiguresFile {
  const ids = new Set(told.map(({ id }) => id));
  const isTold = ({ breakdown, indicator, kind }: ChangeRow) =>
    ids.has(indicator) && kind === 'real' && (breakdown === 'all' || breakdown in PART_KINDS);
  return {
    asAt: summary.as_at,
    changes: tables.changes.filter(isTold),
    ...packFigures(figures, definitions, more),
  };
}
