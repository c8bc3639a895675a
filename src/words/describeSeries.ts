import type { Point } from '../publication/series.ts';
import type { IndicatorDefinition, Variation } from '../publication/tables.ts';
import { capitalise, countOf } from './countOf.ts';
import { describeMonths } from './describeMonths.ts';
import { formatLongMonth } from './formatMonth.ts';
import { formatValue, HIDDEN, NO_DATA, type Unit } from './formatValue.ts';
import { monthsFromTo } from './monthsFromTo.ts';
import { usualRange } from './usualRange.ts';
import { valueWithUnit } from './valueWithUnit.ts';
import { variationWords } from './variationWords.ts';

type Known = Point & { value: number };

/**
 * A series in words, for who cannot see its chart: `60 months to October 2026: from 21% in November 2021 to 27%; lowest
 * 12% in May 2023, highest 31% in July 2024; average 21%, usual range 12% to 28%; 3 months stand out: concern: higher
 * than usual in August to October 2026.` A month that has not ended is told apart from the others.
 */
export function describeSeries(
  points: readonly Point[],
  { unit }: Pick<IndicatorDefinition, 'unit'>,
): string {
  const known = points.filter((point): point is Known => point.value !== null);
  const whole = known.filter(({ provisional }) => !provisional);
  const open = known.filter(({ provisional }) => provisional);
  const sentences = [
    ...(whole.length > 0 ? [wholeMonths(whole, points, unit)] : []),
    ...open.map(({ month, value }) => `${valueWithUnit(value, unit)} so far in ${formatLongMonth(month)}.`),
  ];
  return sentences.length > 0 ? sentences.join(' ') : `${capitalise(NO_DATA)}.`;
}

function wholeMonths(whole: readonly Known[], points: readonly Point[], unit: Unit): string {
  const first = whole[0]!;
  const last = whole.at(-1)!;
  const latest = valueWithUnit(last.value, unit);
  if (whole.length === 1) return `1 month, ${formatLongMonth(last.month)}: ${latest}.`;
  const parts = [
    `from ${formatValue(first.value, unit)} in ${formatLongMonth(first.month)} to ${latest}`,
    extremes(whole, unit),
    usual(last, points, unit),
    last.target === null ? null : `target ${formatValue(last.target, unit)}`,
    standingOut(whole),
    gaps(whole, points, 'hidden'),
    gaps(whole, points, 'missing'),
  ].filter((part) => part !== null);
  return `${countOf(whole.length, 'month')} to ${formatLongMonth(last.month)}: ${parts.join('; ')}.`;
}

/** `lowest 12% in May 2023, highest 31% in July 2024`, of several months the latest. */
function extremes(whole: readonly Known[], unit: Unit): string {
  const lowest = whole.reduce((least, point) => (point.value <= least.value ? point : least));
  const highest = whole.reduce((most, point) => (point.value >= most.value ? point : most));
  if (lowest.value === highest.value) return 'the same in every month';
  const at = ({ value, month }: Known) => `${formatValue(value, unit)} in ${formatLongMonth(month)}`;
  return `lowest ${at(lowest)}, highest ${at(highest)}`;
}

/** The average and usual range by the latest limits, and from when these hold where others held before. */
function usual(last: Known, points: readonly Point[], unit: Unit): string | null {
  if (last.mean === null) return null;
  const since = points.findLast(({ mean, provisional }) => !provisional && mean !== last.mean);
  const from = since && points[points.indexOf(since) + 1];
  const range = usualRange(unit, last, last);
  return [
    from ? `since ${formatLongMonth(from.month)} average` : 'average',
    ` ${formatValue(last.mean, unit)}`,
    range === null ? '' : `, usual range ${range}`,
  ].join('');
}

/** How many months stand out, and which in what way. */
function standingOut(whole: readonly Known[]): string | null {
  if (whole.every(({ variation }) => variation === null)) return null;
  const months = new Map<Variation, Known[]>();
  for (const point of whole) {
    const { variation } = point;
    if (variation === null || variation === 'common_cause') continue;
    months.set(variation, [...(months.get(variation) ?? []), point]);
  }
  const count = [...months.values()].flat().length;
  if (count === 0) return 'no month stands out';
  const ways = [...months].map(([variation, of]) => {
    const rules = of.flatMap(({ rule }) => (rule ? [rule] : []));
    const when = describeMonths(
      of.map(({ month }) => month),
      formatLongMonth,
    );
    return `${when} (${variationWords(variation, rules).toLowerCase()})`;
  });
  return `${countOf(count, 'month')} ${count === 1 ? 'stands' : 'stand'} out: ${ways.join(', ')}`;
}

/** The months between the first and the last without a figure, those that are hidden or those that have none. */
function gaps(whole: readonly Known[], points: readonly Point[], which: 'hidden' | 'missing'): string | null {
  const months = new Set(whole.map(({ month }) => month));
  const hidden = new Set(points.flatMap(({ month, marker }) => (marker === 'c' ? [month] : [])));
  const among = monthsFromTo(whole[0]!.month, whole.at(-1)!.month).filter(
    (month) => !months.has(month) && hidden.has(month) === (which === 'hidden'),
  );
  if (among.length === 0) return null;
  const words = which === 'hidden' ? `hidden ${HIDDEN} are those of` : 'no figure for';
  return `${words} ${describeMonths(among, formatLongMonth)}`;
}
