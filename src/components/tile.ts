import { addMonths } from '../calendar/isoDate.ts';
import { sparkline } from '../charts/sparkline.ts';
import { variationMark } from '../charts/variationMark.ts';
import type { IndicatorMonth } from '../publication/indicatorMonths.ts';
import type { Point } from '../publication/series.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { capitalise } from '../words/countOf.ts';
import { formatChange, formatChangePercent } from '../words/formatChange.ts';
import { formatLongMonth, monthName } from '../words/formatMonth.ts';
import { formatValue, NO_DATA } from '../words/formatValue.ts';
import { hiddenWords } from '../words/hiddenWords.ts';
import { targetWords } from '../words/targetWords.ts';
import { valueWithUnit } from '../words/valueWithUnit.ts';
import { variationWords } from '../words/variationWords.ts';
import { element } from './element.ts';

export interface TileOptions extends IndicatorMonth {
  month: string;
  /** The page that the whole tile leads to. */
  href: string;
}

/**
 * One indicator on the scorecard: its value in the month, the last 24 months small, the change on last month, the same month
 * last year, the target, and what the control chart says, in words. All of it is one link.
 */
export function tile(
  document: Document,
  { definition, points, point, month, href }: TileOptions,
): HTMLElement {
  const { id, title, unit } = definition;
  const heading = element(document, 'h3', {}, element(document, 'a', { href }, title));
  if (point === null || point.value === null) {
    const lacking = points.length === 0 ? NO_DATA : `${NO_DATA} for ${formatLongMonth(month)}`;
    const words = point?.marker === 'c' ? hiddenWords(month) : lacking;
    return element(
      document,
      'li',
      { class: 'tile', 'data-indicator': id },
      heading,
      element(document, 'p', { class: 'no-data' }, `${capitalise(words)}.`),
    );
  }
  return element(
    document,
    'li',
    { class: 'tile', 'data-indicator': id },
    heading,
    element(
      document,
      'p',
      { class: 'value' },
      element(document, 'strong', {}, valueWithUnit(point.value, unit)),
      point.provisional && element(document, 'span', { class: 'tag' }, 'Provisional'),
    ),
    sparkline(points, { width: 220, height: 44, unit }, document),
    element(
      document,
      'p',
      { class: `variation ${point.variation ?? 'unknown'}` },
      variationMark(point.variation, {}, document),
      ' ',
      variationWords(point.variation),
    ),
    element(
      document,
      'dl',
      {},
      ...facts(definition, point).flatMap(([term, words]) => [
        element(document, 'dt', {}, term),
        element(document, 'dd', {}, words),
      ]),
    ),
  );
}

function facts({ unit }: IndicatorDefinition, point: Point): [string, string][] {
  const { month, previous, uplift, uplift_percent, last_year, uplift_on_last_year } = point;
  const percent = formatChangePercent(uplift_percent, unit, previous);
  const onLastYear = last_year === null ? '' : ` (${formatChange(uplift_on_last_year, unit)})`;
  return [
    [
      `On ${monthName(addMonths(month, -1))}`,
      `${formatChange(uplift, unit)}${percent === '' ? '' : ` (${percent})`}`,
    ],
    ['Same month last year', `${formatValue(last_year, unit)}${onLastYear}`],
    ['Target', targetWords(point, unit)],
  ];
}
