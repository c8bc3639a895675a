import { NOT_RECORDED } from '../publication/notRecorded.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';

/** A member with its figure; null where it has none. */
export interface MemberValue {
  member: string;
  value: number | null;
}

/**
 * The worst first, the highest where neither direction is better; equals by name; then those without a figure, and at
 * the end what is not recorded.
 */
export function orderMembers<Kind extends MemberValue>(
  members: readonly Kind[],
  better: IndicatorDefinition['better'],
): Kind[] {
  const sign = better === 'higher' ? 1 : -1;
  const rank = ({ member, value }: MemberValue) => (member === NOT_RECORDED ? 2 : value === null ? 1 : 0);
  return [...members].sort(
    (a, b) => rank(a) - rank(b) || sign * ((a.value ?? 0) - (b.value ?? 0)) || (a.member < b.member ? -1 : 1),
  );
}
