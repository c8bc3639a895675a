import { arrivals, type Council } from '../council/council.ts';
import { LOCALITIES } from '../council/teams.ts';
import { addMonths } from '../time/days.ts';
import { liveThrough, type Numbers } from './family.ts';
import type { Family } from './life.ts';

/** Families that first come to a council of 38,100 children, a year. */
const FAMILIES_A_YEAR = 1350;

/** Numbers of children of one council; the next council's begin behind them. */
const NUMBERS_A_COUNCIL = 10_000_000;

/** Every family of a council, by the month in which it first comes; none is kept. */
export function* familiesOf(council: Council): Generator<Family> {
  const { timeline, index } = council;
  const numbers: Numbers = { family: 0, child: 0, first: (index + 1) * NUMBERS_A_COUNCIL };
  for (let month = timeline.origin; month <= timeline.to; month = addMonths(month, 1)) {
    for (const [place, families] of arrivals(council, month, FAMILIES_A_YEAR).entries()) {
      for (let at = 0; at < families; at++) {
        const key = `family:${month}:${place}:${at}`;
        const day = month + Math.floor((at * 28) / families);
        yield liveThrough(council, key, LOCALITIES[place]!, day, numbers);
      }
    }
  }
}
