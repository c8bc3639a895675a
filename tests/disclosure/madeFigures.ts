import { addMonths } from '../../src/calendar/isoDate.ts';
import type { CountedFigure } from '../../src/disclosure/roleCounts.ts';

export type Figure = [member: string, numerator: number, denominator?: number];

/** The figures of an indicator in a month: the whole, which the members come to, and the members. */
export function figures(
  indicator: string,
  month: number,
  breakdown: string,
  members: readonly Figure[],
): CountedFigure[] {
  const row = (
    name: string,
    member: string,
    numerator: number,
    denominator: number | null,
  ): CountedFigure => ({
    indicator,
    month: addMonths('2026-01-01', month),
    breakdown: name,
    member,
    numerator,
    denominator,
    value: null,
    provisional: false,
  });
  const sum = (at: 1 | 2) => members.reduce((so, figure) => so + (figure[at] ?? 0), 0);
  return [
    row('all', 'all', sum(1), members[0]![2] === undefined ? null : sum(2)),
    ...members.map(([member, numerator, denominator = null]) =>
      row(breakdown, member, numerator, denominator),
    ),
  ];
}
