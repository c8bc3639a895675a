import { addMonths } from '../calendar/isoDate.ts';
import { svgElement } from '../components/element.ts';
import { formatMonth } from '../words/formatMonth.ts';
import type { MonthScale } from './monthScale.ts';
import { tenth } from './tenth.ts';
import { textWidth } from './textWidth.ts';

/** How much room the labels of an axis take below it. */
export const MONTH_AXIS_HEIGHT = 39;

/** How many pixels the label of a month needs, and that of a year. */
const MONTH = 27;
const YEAR = 34;

/**
 * The axis of months at the foot of a chart: names of months as often as there is room, the year below each January
 * and below the first; of many months only the years, with the first and the last month below.
 * @param y where the axis lies
 * @param below how far below it the labels begin
 */
export function monthAxisMarks(document: Document, scale: MonthScale, y: number, below = 0): SVGGElement {
  const every = [1, 3, 6].find((months) => months * scale.step >= MONTH);
  const months = Array.from({ length: scale.months }, (_, at) => addMonths(scale.first, at));
  const januaries = months.filter((month) => month.slice(5, 7) === '01');
  const label = (x: number, line: number, text: string, anchor: string | null = null) =>
    svgElement(document, 'text', { x: tenth(x), y: y + below + 4 + line * 15, 'text-anchor': anchor }, text);
  const named = every ? months.filter((month) => (Number(month.slice(5, 7)) - 1) % every === 0) : januaries;
  const ticks = named.map((month) => `M${tenth(scale.x(month))},${y}v4`).join('');
  return svgElement(
    document,
    'g',
    { 'text-anchor': 'middle' },
    svgElement(document, 'path', {
      d: `M${tenth(scale.left)},${y}H${tenth(scale.right)}${ticks}`,
      stroke: 'currentColor',
    }),
    ...(every
      ? [
          ...named.map((month) => label(scale.x(month), 1, formatMonth(month).slice(0, 3))),
          ...years(named, scale).map((month) => label(scale.x(month), 2, month.slice(0, 4))),
        ]
      : [
          ...yearsWithRoom(januaries, scale).map((month) => label(scale.x(month), 1, month.slice(0, 4))),
          ...ends(scale).map(({ x, text, anchor }) => label(x, 2, text, anchor)),
        ]),
  );
}

/** The months below which a year stands: each January, and the first that is named unless the next January is close. */
function years(named: readonly string[], scale: MonthScale): string[] {
  const first = named[0];
  const januaries = named.filter((month) => month.slice(5, 7) === '01');
  const next = januaries[0];
  if (first === undefined || next === first) return januaries;
  const room = next === undefined || scale.x(next) - scale.x(first) >= YEAR;
  return room ? [first, ...januaries] : januaries;
}

function yearsWithRoom(januaries: readonly string[], scale: MonthScale): string[] {
  const every = Math.ceil(YEAR / (12 * scale.step));
  return januaries.filter((month) => Number(month.slice(0, 4)) % every === 0);
}

/** The first and the last month at the ends of an axis, the first alone where there is no room for both. */
export function ends(scale: Pick<MonthScale, 'first' | 'last' | 'left' | 'right'>) {
  const first = { x: scale.left, text: formatMonth(scale.first), anchor: 'start' };
  const last = { x: scale.right, text: formatMonth(scale.last), anchor: 'end' };
  const room = scale.right - scale.left >= textWidth(`${first.text}  ${last.text}`);
  return room && scale.first !== scale.last ? [first, last] : [last];
}
