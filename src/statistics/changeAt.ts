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

/** What moved in the month at a place of a series, of which `signals` says what can be said of each month. */
export function changeAt(
  definition: IndicatorDefinition,
  series: readonly Fact[],
  signals: readonly Signal[],
  at: number,
): Change {
  const [fact, signal] = [series[at]!, signals[at]!];
  const before = series[at - 1]?.month === addMonths(fact.month, -1) ? signals[at - 1] : undefined;
  return {
    better: definition.better,
    definition,
    fact,
    value: fact.value,
    signal,
    lasting: signal.rule !== null && before?.variation === signal.variation,
    small: isSmall(definition.unit, fact, signal),
  };
}
