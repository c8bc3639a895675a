import { addMonths } from '../calendar/isoDate.ts';
import type { IndicatorDefinition, IndicatorRow } from '../publication/tables.ts';
import type { Movement } from './rankChanges.ts';
import type { Signal } from './signals.ts';
import { isSmall } from './smallNumbers.ts';

type Fact = Omit<IndicatorRow, 'indicator'>;

/** What moved in one series in a month. */
export interface Change extends Movement {
  definition: IndicatorDefinition;
  fact: Fact;
  signal: Signal;
}

/** What can be said of a month of a series. */
interface MonthSignal extends Pick<Signal, 'variation'> {
  month: string;
}

/** What moved in a month of a series, of which `signal` says what can be said; `before` is the entry before it, if any. */
export function changeAt(
  definition: IndicatorDefinition,
  fact: Fact,
  signal: Signal,
  before: MonthSignal | undefined,
): Change {
  const follows = before?.month === addMonths(fact.month, -1);
  return {
    better: definition.better,
    definition,
    fact,
    value: fact.value,
    signal,
    lasting: signal.rule !== null && follows && before.variation === signal.variation,
    small: isSmall(definition.unit, fact, signal),
  };
}
