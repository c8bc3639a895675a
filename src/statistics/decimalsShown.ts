import type { IndicatorDefinition } from '../publication/tables.ts';
import { roundHalfUp } from './percentage.ts';

/** To how many decimals a value is shown, and judged: a percentage to none from 10 up, anything else to one. */
export function decimalsShown(value: number, unit: IndicatorDefinition['unit']): number {
  return unit === 'percent' && Math.abs(roundHalfUp(value, 1)) >= 10 ? 0 : 1;
}
