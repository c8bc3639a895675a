import { addMonths } from '../calendar/isoDate.ts';
import type { IndicatorDefinition, IndicatorRow } from '../publication/tables.ts';
import { type Cell, membersOf, type Relation, stockFlow } from './cell.ts';
import { grouped } from './grouped.ts';
import { type Nesting, SHARES_OF_A_WHOLE, STOCKS_AND_FLOWS } from './knownLinks.ts';
import { parsed, placeOf } from './place.ts';
import type { DisclosurePolicy } from './policy.ts';
import { type CountedFigure, type Counts, type Role, rolesOf } from './roleCounts.ts';
import { sameCounts } from './sameCounts.ts';
import { withheldFlows } from './withheldFlows.ts';

/** The cells of figures and what holds between them, and the cell of each count of a figure, null where it is none. */
export interface FactCells {
  cells: Cell[];
  relations: Relation[];
  cellOf(row: FactKey, part: FactPart): string | null;
  /** The cells of a figure: its counts, and what is left of a share's whole. */
  cellsOf(row: FactKey): string[];
  /** Whether a count without a cell is not shown: what is withheld, and of money and parts of a post all but the whole. */
  isWithheld(row: FactKey, part: FactPart): boolean;
}

export interface FactKnowledge {
  policy: DisclosurePolicy;
  /** Which members of a breakdown are parts of those of another. */
  nestings?: readonly Nesting[];
  /** Whether an earlier publication has told a count, or hidden it: then it is looked at whatever it is. */
  wasTold?: (row: FactKey, part: FactPart) => boolean;
}

/** The counts that a figure says. */
export const PARTS = ['numerator', 'denominator'] as const;
export type FactPart = (typeof PARTS)[number];

export type FactKey = Pick<IndicatorRow, 'indicator' | 'month' | 'breakdown' | 'member'>;

type Definition = Pick<IndicatorDefinition, 'id' | 'unit'>;

/**
 * The cells of all figures that a profile shows. What comes into a stock and goes out of it ties each month to the next, so
 * that for one small count among them the stock would be hidden for years: it is withheld as `withheldFlows` says. Figures that are not whole numbers (full-time equivalents, money) are cells
 * by themselves, of the whole alone: what they are sums of, whole counts could not tell. A population is none.
 */
export function factCells(
  rows: readonly CountedFigure[],
  definitions: readonly Definition[],
  { policy, nestings = [], wasTold = () => false }: FactKnowledge,
): FactCells {
  const byIndicator = grouped(rows, ({ indicator }) => indicator);
  const countsOf = new Map<string, Counts>();
  for (const { id, unit } of definitions) {
    for (const [role, counts] of rolesOf(byIndicator.get(id) ?? [], unit))
      countsOf.set(`${id} ${role}`, counts);
  }
  const withheld = withheldFlows(countsOf, policy);
  const isWithheld = (name: string, place: string): boolean => {
    const [indicator, role] = name.split(' ') as [string, Role];
    // What is left of a whole is told by both.
    if (role === 'rest') return PARTS.some((part) => isWithheld(`${indicator} ${part}`, place));
    return withheld(name, parsed(place).breakdown) && !wasTold({ indicator, ...parsed(place) }, role);
  };
  for (const [name, counts] of countsOf)
    countsOf.set(name, new Map([...counts].filter(([place]) => !isWithheld(name, place))));
  const same = sameCounts(countsOf);
  const idOf = (name: string, place: string) => {
    const { breakdown } = parsed(place);
    return `${same.nameOf(name, breakdown)} ${place}`;
  };
  const cells = new Map<string, Cell>();
  const relations: Relation[] = [];
  const has = (name: string, place: string) => countsOf.get(name)?.has(place) ?? false;
  const relate = (relation: Relation) => {
    const sum = (ids: readonly string[]) => ids.reduce((so, id) => so + cells.get(id)!.value, 0);
    if (sum(relation.plus) === sum(relation.minus)) relations.push(relation);
  };
  for (const [name, counts] of countsOf) {
    for (const [place, value] of counts) {
      const id = idOf(name, place);
      if (name.endsWith(' rest')) {
        const [part, whole] = PARTS.map((role) => idOf(name.replace(/rest$/, role), place)) as [
          string,
          string,
        ];
        cells.set(id, { id, value, level: 0, rest: { part, whole } });
      } else if (!cells.has(id))
        cells.set(id, { id, value, level: levelOf(parsed(place).breakdown) + (isStock(name) ? 1 : 0) });
    }
  }
  for (const [name, counts] of countsOf) {
    if (name.endsWith(' rest')) continue;
    const groups = grouped(counts.keys(), (place) => {
      const { month, breakdown } = parsed(place);
      return JSON.stringify([month, breakdown]);
    });
    for (const [group, places] of groups) {
      const [month, breakdown] = JSON.parse(group) as [string, string];
      const all = placeOf({ month, breakdown: 'all', member: 'all' });
      if (breakdown !== 'all' && has(name, all))
        relate(
          membersOf(
            idOf(name, all),
            places.map((place) => idOf(name, place)),
          ),
        );
      for (const { within, breakdown: outer, whole } of nestings) {
        if (within !== breakdown) continue;
        for (const [member, parts] of grouped(places, (place) => whole.get(parsed(place).member))) {
          const place = placeOf({ month, breakdown: outer, member });
          if (has(name, place))
            relate(
              membersOf(
                idOf(name, place),
                parts.map((part) => idOf(name, part)),
              ),
            );
        }
      }
    }
  }
  for (const { rest, count, breakdown } of same.restsThatAreCounts) {
    for (const place of countsOf.get(rest)!.keys()) {
      if (parsed(place).breakdown === breakdown && has(count, place))
        relate({ plus: [idOf(rest, place)], minus: [idOf(count, place)] });
    }
  }
  for (const { stock, started, ended } of STOCKS_AND_FLOWS) {
    const [now, came, went] = [stock, started, ended].map((id) => `${id} numerator`) as [
      string,
      string,
      string,
    ];
    for (const place of countsOf.get(now)?.keys() ?? []) {
      const { month, ...rest } = parsed(place);
      const before = placeOf({ month: addMonths(month, -1), ...rest });
      if (has(now, before) && has(came, place) && has(went, place))
        relate(stockFlow(idOf(now, before), idOf(came, place), idOf(went, place), idOf(now, place)));
    }
  }
  for (const shares of SHARES_OF_A_WHOLE) {
    const whole = `${shares[0]} denominator`;
    for (const place of countsOf.get(whole)?.keys() ?? []) {
      const names = shares.map((id) => `${id} numerator`);
      if (names.every((name) => has(name, place)))
        relate(
          membersOf(
            idOf(whole, place),
            names.map((name) => idOf(name, place)),
          ),
        );
    }
  }
  const cellOf = (row: FactKey, role: Role) => {
    const name = `${row.indicator} ${role}`;
    return has(name, placeOf(row)) ? idOf(name, placeOf(row)) : null;
  };
  return {
    cells: [...cells.values()],
    relations,
    cellOf,
    cellsOf: (row) => [...PARTS, 'rest' as const].flatMap((role) => cellOf(row, role) ?? []),
    isWithheld(row, part) {
      const name = `${row.indicator} ${part}`;
      return !has(name, placeOf(row)) && (row.breakdown !== 'all' || isWithheld(name, placeOf(row)));
    },
  };
}

/** The whole is hidden last, then a service or locality after the teams in it. */
const levelOf = (breakdown: string) =>
  breakdown === 'all' ? 2 : breakdown === 'service' || breakdown === 'locality' ? 1 : 0;

/** A stock ties its month to the next: what came and went is hidden before it. */
const isStock = (name: string) => STOCKS_AND_FLOWS.some(({ stock }) => name === `${stock} numerator`);
