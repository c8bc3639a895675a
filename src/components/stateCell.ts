import { HEAT_STATES, type HeatStateName } from '../charts/heatStates.ts';
import type { Point } from '../publication/series.ts';
import { formatValue, type Unit } from '../words/formatValue.ts';
import type { RagLetter } from '../words/ragLetter.ts';
import { element } from './element.ts';
import { BLANK, type HeatCell, type HeatTableOptions } from './heatTable.ts';

export interface StateCellOptions {
  unit: Unit;
  state: HeatStateName;
  /** The chart of the value. */
  href: string;
}

/** To where the value went. */
const wayOf = ({ variation }: Point) => (variation?.endsWith('_high') ? 'way' : 'way down');

/** A cell of a heat map by state: its value with a triangle and a word, or a letter, all of it a link; a dot where the month is not over. */
export function stateCell(
  document: Document,
  point: Point | null,
  { unit, state, href }: StateCellOptions,
): HeatCell {
  if (point === null || point.value === null) return null;
  const { className, word, letter, meaning } = HEAT_STATES[state];
  const link = element(
    document,
    'a',
    { href },
    word !== null && element(document, 'span', { class: wayOf(point), 'aria-hidden': 'true' }),
    letter !== null && targetMark(document, letter, { role: 'img', title: meaning }),
    formatValue(point.value, unit),
    point.provisional &&
      element(document, 'span', { class: 'dot', role: 'img', 'aria-label': 'provisional' }, '•'),
    word !== null && element(document, 'small', {}, ' ', word),
  );
  return { className, content: [link] };
}

/** A letter that the style sheet puts in a square, a triangle or a circle; two hundred drawings would take a browser as long as the table. */
const targetMark = (document: Document, letter: RagLetter, said: Record<string, string>) =>
  element(document, 'span', { class: `target-mark ${letter}`, ...said }, letter);

/** What the colours mean that some cells have, and what a dot and a blank cell are where there are any. */
export function stateLegend(
  document: Document,
  states: readonly (HeatStateName | null)[],
  { provisional = false }: { provisional?: boolean } = {},
): HeatTableOptions['legend'] {
  const used = (Object.keys(HEAT_STATES) as HeatStateName[]).filter((name) => states.includes(name));
  return [
    ...used.map((name) => {
      const { className, word, letter, meaning } = HEAT_STATES[name];
      const icon = letter === null ? null : targetMark(document, letter, { 'aria-hidden': 'true' });
      return { className, content: [icon, word === null ? meaning : `${word}: ${meaning}`] };
    }),
    ...(states.includes(null) ? [BLANK] : []),
    ...(provisional ? [{ className: 'heat-usual', content: ['•: the month is not over'] }] : []),
  ];
}
