import { type Day, firstOfMonth } from '../../src/calendar/day.ts';
import { type Council, dayIn, groupBy, type PlainRow, textIn } from './council.ts';
import { perCouncil } from './perCouncil.ts';
import { isOpen, type Period, periodsOf } from './periods.ts';
import { one, type Recomputed } from './told.ts';

/** A period of being looked after, short breaks left out. */
export interface Care extends Period {
  team: string | null;
  need: string | null;
}

const STARTED = 'date_started_to_be_looked_after';

const isNoShortBreak = (row: PlainRow) => !/^V[34]\b/.test(textIn(row, 'legal_status') ?? '');

/** All periods of care, as the latest list that shows each tells it: a child has one at a time. */
export const periodsOfCare = perCouncil((council: Council): readonly Care[] =>
  periodsOf(council, council.rows('clean.children_looked_after').filter(isNoShortBreak), {
    from: STARTED,
    to: 'date_ceased_to_be_looked_after',
    oneAtATime: true,
  }).map((period) => ({
    ...period,
    team: textIn(period.row, 'allocated_team'),
    need: textIn(period.row, 'category_of_need'),
  })),
);

/** The children in care at the end of a day. */
export const inCare = (council: Council, day: Day) =>
  periodsOfCare(council).filter(({ from, to }) => isOpen(from, to, day));

const monthOf = (row: PlainRow) => firstOfMonth(dayIn(row, 'delivered')!);

/** Of each month and child whom its list shows as looked after on its day, the row; of two the one that began last. */
const listed = perCouncil((council): ReadonlyMap<Day, ReadonlyMap<string, PlainRow>> => {
  const open = council
    .rows('history.children_looked_after')
    .filter(isNoShortBreak)
    .filter((row) =>
      isOpen(dayIn(row, STARTED)!, dayIn(row, 'date_ceased_to_be_looked_after'), dayIn(row, 'delivered')!),
    )
    .sort((a, b) => dayIn(a, STARTED)! - dayIn(b, STARTED)!);
  return new Map(
    [...groupBy(open, monthOf)].map(([month, rows]) => [
      month,
      new Map(rows.map((row) => [textIn(row, 'child_id')!, row])),
    ]),
  );
});

/** What the list of the month in which a period of care began says of it; undefined where it does not show it. */
const firstListed = perCouncil((council) => {
  const rows = groupBy(
    council.rows('history.children_looked_after'),
    (row) => `${monthOf(row)} ${row.child_id} ${dayIn(row, STARTED)}`,
  );
  return ({ child, from }: Care): PlainRow | undefined =>
    rows.get(`${firstOfMonth(from)} ${child} ${from}`)?.[0];
});

export const childrenLookedAfter: Recomputed = {
  id: 'children_looked_after',
  needs: ['clean.children_looked_after'],
  standing: (council, end) =>
    inCare(council, end).map((care) => {
      const row = listed(council).get(firstOfMonth(end))?.get(care.child);
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
      const row = firstListed(council)(care);
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
    return [...(listed(council).get(firstOfMonth(end)) ?? [])].flatMap(([child, row]) => {
      const placements = row.number_of_placements_in_last_12_months as number | null;
      if (placements === null) return [];
      return {
        day: end,
        numerator: one(placements >= council.limit('placements_in_year')),
        denominator: 1,
        team: textIn(row, 'allocated_team'),
        child,
        members: { placement_type: textIn(row, 'placement_type'), legal_status: textIn(row, 'legal_status') },
      };
    });
  },
};
