import type { Column } from '../../src/contracts/kit/cell.ts';
import type { Audit } from '../../src/disclosure/audit.ts';
import { type FactKey, PARTS } from '../../src/disclosure/factCells.ts';
import { figureShown } from '../../src/disclosure/figureShown.ts';
import { type HiddenFigures, hideFigures } from '../../src/disclosure/hideFigures.ts';
import { loadSolver } from '../../src/disclosure/integerProgramme.ts';
import type { Nesting } from '../../src/disclosure/knownLinks.ts';
import { rangeOfShown } from '../../src/disclosure/policy.ts';
import { breakdownsOfAll, type ControlledProfile, type Profile } from '../../src/disclosure/profile.ts';
import type { CountedFigure as Figure } from '../../src/disclosure/roleCounts.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { countOf } from '../../src/words/countOf.ts';
import { runModel } from '../warehouse/runModel.ts';
import { Signals } from '../warehouse/signals.ts';
import { literal } from '../warehouse/sqlText.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { readToldBefore, writeTold } from './toldBefore.ts';

/** From what is and was published more could be worked out than the policy allows: nothing is published. */
export class DisclosureError extends Error {}

/** How much of the counts of a publication is shown. */
export type Disclosed = Pick<Audit, 'shown' | 'counts' | 'small' | 'secondary'>;

/**
 * Makes the schema `disclosed`: what the readers of a controlled profile see of figures, signals, changes and distances. It
 * is attacked before anybody sees it: throws a `DisclosureError` where too much could be worked out from it, from what it
 * says of how counts belong together, and from what earlier publications told.
 * @param draft the folder of the publication, in which what has been told is kept for the next
 * @param told the folder of the latest publication for any controlled profile; null where there is none
 */
export async function disclose(
  warehouse: Warehouse,
  models: string,
  definitions: readonly IndicatorDefinition[],
  profile: ControlledProfile,
  { draft, told, profiles }: { draft: string; told: string | null; profiles: readonly Profile[] },
): Promise<Disclosed> {
  await runModel(warehouse, models, 'disclosed/schema');
  const before = await readToldBefore(warehouse, told);
  const figures = await warehouse.rows<Figure>(`
    select * replace (month::varchar as month)
    from facts.indicators
    where ${allowed(breakdownsOfAll(profiles))}
    order by indicator, breakdown, member, month`);
  const hidden = hideFigures(figures, definitions, {
    policy: profile.policy,
    nestings: await nestingsIn(warehouse),
    told: before,
    solve: await loadSolver(),
  });
  if (hidden.audited.narrow.length > 0) throw new DisclosureError(tooMuch(hidden.audited));
  const own = figures.filter(
    ({ breakdown }) =>
      breakdown === 'all' || profile.breakdowns === null || profile.breakdowns.includes(breakdown),
  );
  await storeShown(warehouse, definitions, own, hidden);
  await runModel(warehouse, models, 'disclosed/distances');
  await writeTold(warehouse, models, draft);
  return disclosedOf(own, hidden);
}

/** The condition on rows of the whole, and of the breakdowns that are named; null names all. */
export function allowed(breakdowns: readonly string[] | null): string {
  return breakdowns === null
    ? 'true'
    : `breakdown in (${['all', ...breakdowns].map((name) => literal(name)).join(', ')})`;
}

/** How many of the counts of figures are shown, each once under whatever names it goes. */
function disclosedOf(figures: readonly Figure[], { hiding, placeOf }: HiddenFigures): Disclosed {
  const places = [...new Set(figures.flatMap((row) => PARTS.flatMap((part) => placeOf(row, part) ?? [])))];
  const hidden = places.filter((place) => hiding.hidden[place]);
  const small = hidden.filter((place) => hiding.isSmall(place)).length;
  return {
    counts: places.length,
    shown: places.length - hidden.length,
    small,
    secondary: hidden.length - small,
  };
}

function tooMuch({ narrow }: Audit): string {
  const { id } = narrow[0]!;
  return `of ${countOf(narrow.length, 'hidden count')} too much could be worked out from what is shown and from what earlier publications told, ${id} first: show fewer breakdowns in profiles.csv`;
}

/** Which members of one breakdown are parts of members of another. */
async function nestingsIn(warehouse: Warehouse): Promise<Nesting[]> {
  const teams = await warehouse.rows<{ team: string; service: string | null; locality: string | null }>(
    'select distinct coalesce(shown_as, team) as team, service, locality from reference.teams order by all',
  );
  return (['service', 'locality'] as const).map((breakdown) => ({
    within: 'team',
    breakdown,
    whole: new Map(teams.flatMap((row) => (row[breakdown] === null ? [] : [[row.team, row[breakdown]]]))),
  }));
}

/** Fills the tables of what is shown, series by series. */
async function storeShown(
  warehouse: Warehouse,
  definitions: readonly IndicatorDefinition[],
  figures: readonly Figure[],
  { hiding: { system, policy }, placeOf, isHidden }: HiddenFigures,
): Promise<void> {
  const writers = [await warehouse.fork(), await warehouse.fork()] as const;
  const shown = await writers[0].appender('disclosed', 'indicators', SHOWN);
  const counts = await writers[1].appender('disclosed', 'counts', COUNTS);
  const signals = await Signals.open(warehouse, definitions, 'disclosed');
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  for (const series of seriesOf(figures)) {
    const definition = byId.get(series[0]!.indicator)!;
    const isOfCounts = definition.unit === 'percent' || definition.unit === 'ratio';
    const rows = series.map((row) => {
      const without = {
        numerator: isHidden(row, 'numerator'),
        denominator: isOfCounts && row.denominator !== null && isHidden(row, 'denominator'),
      };
      for (const part of PARTS) {
        const place = placeOf(row, part);
        if (place === null) continue;
        const { value } = system.cells[place]!;
        const range = without[part] ? null : rangeOfShown(value, policy);
        counts.add([...keyOf(row), part, value, range?.least ?? null, range?.most ?? null]);
      }
      return {
        ...row,
        ...figureShown(row, definition.unit, without, policy),
        isHidden: Object.values(without).includes(true),
      };
    });
    for (const row of rows) {
      const { numerator, denominator, value, provisional } = row;
      shown.add([...keyOf(row), numerator, denominator, value, provisional, row.isHidden ? 'c' : null]);
    }
    signals.add(
      definition,
      rows,
      rows.map((row) => row.isHidden),
    );
  }
  await shown.close();
  await counts.close();
  for (const writer of writers) writer.close();
  await signals.store();
}

function* seriesOf(figures: readonly Figure[]): Generator<Figure[]> {
  for (let from = 0, to = 0; from < figures.length; from = to) {
    const first = figures[from]!;
    const isSame = (row: Figure) =>
      row.indicator === first.indicator && row.breakdown === first.breakdown && row.member === first.member;
    while (to < figures.length && isSame(figures[to]!)) to += 1;
    yield figures.slice(from, to);
  }
}

const keyOf = ({ indicator, month, breakdown, member }: FactKey) => [indicator, month, breakdown, member];

const KEY: readonly Column[] = [
  { name: 'indicator', type: 'VARCHAR' },
  { name: 'month', type: 'DATE' },
  { name: 'breakdown', type: 'VARCHAR' },
  { name: 'member', type: 'VARCHAR' },
];

const SHOWN: readonly Column[] = [
  ...KEY,
  { name: 'numerator', type: 'DOUBLE' },
  { name: 'denominator', type: 'DOUBLE' },
  { name: 'value', type: 'DOUBLE' },
  { name: 'provisional', type: 'BOOLEAN' },
  { name: 'marker', type: 'VARCHAR' },
];

const COUNTS: readonly Column[] = [
  ...KEY,
  { name: 'part', type: 'VARCHAR' },
  { name: 'value', type: 'INTEGER' },
  { name: 'least', type: 'INTEGER' },
  { name: 'most', type: 'INTEGER' },
];
