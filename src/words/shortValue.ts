import { formatValue, type Unit } from './formatValue.ts';
import { valueWithUnit } from './valueWithUnit.ts';

/** A value beside the name of its figure: a rate's name says what it is a rate of, so that the value need not. */
export function shortValue(value: number, unit: Unit): string {
  return unit === 'rate_per_10000' ? formatValue(value, unit) : valueWithUnit(value, unit);
}
