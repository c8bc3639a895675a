import { formatLongMonth } from './formatMonth.ts';
import { formatNumber } from './formatValue.ts';

/** A member of a breakdown and how far it moved. */
export interface MemberChange {
  member: string;
  change: number | null;
}

/**
 * Which members moved most since a month, each way: `Since July 2020, deprivation of liberty has risen most (+7) and
 * discharge of care order has fallen most (−9)`. Null where nothing moved or nothing can be compared.
 */
export function describeMovers(members: MemberChange[], since: string): string | null {
  const known = members.filter(({ change }) => change !== null && change !== 0);
  const most = (sign: number) =>
    known
      .filter(({ change }) => change! * sign > 0)
      .sort((a, b) => Math.abs(b.change!) - Math.abs(a.change!))[0];
  const words = [
    { mover: most(1), verb: 'risen most', sign: '+' },
    { mover: most(-1), verb: 'fallen most', sign: '−' },
  ].flatMap(({ mover, verb, sign }) =>
    mover
      ? [`${lowerFirst(mover.member)} has ${verb} (${sign}${formatNumber(Math.abs(mover.change!))})`]
      : [],
  );
  return words.length === 0 ? null : `Since ${formatLongMonth(since)}, ${words.join(' and ')}`;
}

/** Names that begin with a name keep their capital. */
function lowerFirst(member: string): string {
  return /^(?:[A-Z]{2}|Human Rights|Court of)/.test(member)
    ? member
    : member.charAt(0).toLowerCase() + member.slice(1);
}
