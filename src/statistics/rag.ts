import { roundHalfUp } from './percentage.ts';

export type Rag = 'green' | 'amber' | 'red';

/** What a council aims for, in the unit of the indicator, as `targets.csv` gives it. */
export interface Target {
  target: number;
  /** The worst value that is amber and not red; null where there is no amber. */
  amber: number | null;
}

/**
 * Green where the value meets the target, amber where it reaches `amber`, else red; null where there is no value or
 * neither direction is better. The value is judged rounded half up to `decimals`, as a page shows it: nothing that reads
 * 85.0 against a target of 85 is red. Throws where `amber` is better than the target.
 */
export function ragOf(
  value: number | null,
  { target, amber }: Target,
  better: 'higher' | 'lower' | 'neither',
  decimals = 1,
): Rag | null {
  if (better === 'neither') return null;
  const sign = better === 'higher' ? 1 : -1;
  if (amber !== null && sign * amber > sign * target)
    throw new RangeError(`amber ${amber} is better than the target ${target}: give a value that is worse`);
  if (value === null) return null;
  const shown = sign * roundHalfUp(value, decimals);
  if (shown >= sign * target) return 'green';
  return amber !== null && shown >= sign * amber ? 'amber' : 'red';
}
