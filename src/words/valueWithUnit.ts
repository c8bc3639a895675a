import { formatValue, type Unit } from './formatValue.ts';

/** A value that can stand alone, since it says its unit: `27%`, `41 days`, `52.1 per 10,000`, `80`. */
export function valueWithUnit(value: number, unit: Unit): string {
  const text = formatValue(value, unit);
  if (unit === 'days') return `${text} ${text === '1' ? 'day' : 'days'}`;
  return unit === 'rate_per_10000' ? `${text} per 10,000` : text;
}
