import { type Day, firstOfMonth } from '../../src/calendar/day.ts';
import { type Council, dayIn, groupBy, type PlainRow, textIn } from './council.ts';
import { perCouncil } from './perCouncil.ts';
import { isOpen } from './periods.ts';
import { one, type Recomputed } from './told.ts';

/** A period of being looked after, short breaks left out. */
export interface Care {
  child: string;
  from: Day;
  to: Day | null;
  team: string | null;
  need: string | null;
  /** The row that tells it. */
  row: PlainRow;
}

/** The periods of care of which rows of a list tell. */
const periodsIn = (rows: readonly PlainRow[]): readonly Care[] =>
  rows
    .filter((row) => !/^V[34]\b/.test(textIn(row, 'legal_status') ?? ''))
    .map((row) => ({
      child: textIn(row, 'child_id')!,
      from: dayIn(row, 'date_started_to_be_looked_after')!,
      to: dayIn(row, 'date_ceased_to_be_looked_after'),
      team: textIn(row, 'allocated_team'),
      need: textIn(row, 'category_of_need'),
      row,
    }));

/** All periods of care, as the latest list that shows each tells it. */
export const periodsOfCare = perCouncil((council: Council) =>
  periodsIn(council.rows('clean.children_looked_after')),
);

/** The children in care at the end of a day, each once: of two periods the one that began last. */
export function inCare(periods: readonly Care[], day: Day): Care[] {
  const open = periods.filter(({ from, to }) => isOpen(from, to, day));
  return [...groupBy(open, ({ child }) => child).values()].map((same) =>
    same.reduce((last, care) => (care.from > last.from ? care : last)),
  );
}

/** What the list delivered for the month of a day says of a period of care; undefined where it does not show it. */
const listed = perCouncil((council) => {
  const index = groupBy(
    council.rows('history.children_looked_after'),
    (row) =>
      `${firstOfMonth(dayIn(row, 'delivered')!)} ${row.child_id} ${dayIn(row, 'date_started_to_be_looked_after')}`,
  );
  return ({ child, from }: Care, day: Day): PlainRow | undefined =>
    index.get(`${firstOfMonth(day)} ${child} ${from}`)?.[0];
});

export const childrenLookedAfter: Recomputed = {
  id: 'children_looked_after',
  needs: ['clean.children_looked_after'],
  standing: (council, end) =>
    inCare(periodsOfCare(council), end).map((care) => {
      const row = listed(council)(care, end);
      return {
        day: end,
        numerator: 1,
        denominator: null,
        team: care.team,
        child: care.child,
        members: {
          category_of_need: care.need,
          placement_type: row ? textIn(row, 'placement_type') : null,
          legal_status: row ? textIn(row, 'legal_status') : null,
        },
      };
    }),
};

export const lookedAfterStarted: Recomputed = {
  id: 'looked_after_started',
  needs: ['clean.children_looked_after'],
  events: (council) =>
    periodsOfCare(council).map((care) => {
      const row = listed(council)(care, care.from);
      return {
        day: care.from,
        numerator: 1,
        denominator: null,
        team: care.team,
        child: care.child,
        members: {
          category_of_need: care.need,
          legal_status: row ? textIn(row, 'legal_status') : null,
        },
      };
    }),
};

export const lookedAfterThreePlacements: Recomputed = {
  id: 'looked_after_three_placements',
  needs: ['history.children_looked_after'],
  standing: (council, end) => {
    const rows = council
      .rows('history.children_looked_after')
      .filter((row) => firstOfMonth(dayIn(row, 'delivered')!) === firstOfMonth(end));
    return inCare(periodsIn(rows), end).flatMap(({ row, team, child }) => {
      const placements = row.number_of_placements_in_last_12_months as number | null;
      if (placements === null) return [];
      return {
        day: end,
        numerator: one(placements >= council.limit('placements_in_year')),
        denominator: 1,
        team,
        child,
        members: { placement_type: textIn(row, 'placement_type'), legal_status: textIn(row, 'legal_status') },
      };
    });
  },
};
