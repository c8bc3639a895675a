import type { ChangeRow, IndicatorDefinition, IndicatorRow, SignalRow } from '../publication/tables.ts';
import { FEW_MONTHS } from './controlChart.ts';

/** A figure of the month, what can be said of it, and whether the month before stood out in the same way. */
export interface Movement {
  better: IndicatorDefinition['better'];
  value: IndicatorRow['value'];
  signal: Pick<
    SignalRow,
    'uplift' | 'mean' | 'lower_limit' | 'upper_limit' | 'variation' | 'rule' | 'chart_months'
  >;
  lasting: boolean;
}

/** Whether a month stands out from what varies anyway; `unjudged` where no limits are known, or of too few months. */
export function kindOf({
  variation,
  lower_limit,
  upper_limit,
  rule,
  chart_months,
}: Movement['signal']): ChangeRow['kind'] {
  const known = variation !== null && lower_limit !== null && lower_limit !== upper_limit;
  if (!known || chart_months === null || chart_months < FEW_MONTHS) return 'unjudged';
  return rule === null ? 'noise' : 'real';
}

/** Where a month stands out, the direction in which it does; else that in which the figure moved. */
export function directionOf({ better, signal }: Movement): ChangeRow['direction'] {
  if (better === 'neither') return 'neither';
  if (signal.rule !== null) return signal.variation!.startsWith('improvement') ? 'better' : 'worse';
  if (!signal.uplift) return 'neither';
  return signal.uplift > 0 === (better === 'higher') ? 'better' : 'worse';
}

/**
 * Orders movements by how much they have to tell: real changes first, then what may be real but has too few months to
 * say, then noise, then what cannot be judged; within each the wrong direction before one that is neither and the right
 * one, what is new before what lasts, and the larger first, by what is usual for the figure. Equal ones keep their order.
 */
export function rankChanges<T extends Movement>(movements: readonly T[]): T[] {
  const keyed = movements.map((movement) => ({ movement, key: keyOf(movement) }));
  keyed.sort((a, b) => {
    const at = a.key.findIndex((part, place) => part !== b.key[place]);
    return at < 0 ? 0 : a.key[at]! - b.key[at]!;
  });
  return keyed.map(({ movement }) => movement);
}

const DIRECTIONS = ['worse', 'neither', 'better'] as const;

function keyOf(movement: Movement): number[] {
  const { signal, lasting } = movement;
  const kind = kindOf(signal);
  const kinds = kind === 'real' ? 0 : kind === 'noise' ? 2 : signal.rule !== null ? 1 : 3;
  return [kinds, DIRECTIONS.indexOf(directionOf(movement)), Number(lasting), -sizeOf(movement)];
}

/** In sigmas: how far from the mean a month that stands out is, or how far another moved. */
function sizeOf({ value, signal }: Movement): number {
  const { uplift, mean, upper_limit, rule } = signal;
  const distance = rule !== null && value !== null && mean !== null ? value - mean : (uplift ?? 0);
  const sigma = mean !== null && upper_limit !== null ? (upper_limit - mean) / 3 : 0;
  return sigma > 0 ? Math.abs(distance) / sigma : 0;
}
