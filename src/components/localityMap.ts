import { HEAT_STATES, type HeatStateName } from '../charts/heatStates.ts';
import { MAP_WIDTH } from '../charts/projectBoundaries.ts';
import { tenth } from '../charts/tenth.ts';
import type { LocalityPlaces } from '../publication/localityPlaces.ts';
import { bothWidths } from './chartFigure.ts';
import { element, svgElement } from './element.ts';

/** A locality with what is written on it; state and value are null where it has no figure. */
export interface MappedLocality {
  name: string;
  state: HeatStateName | null;
  value: string | null;
  href: string;
}

/** How high the map may be, and a line of words on it, in pixels. */
const MOST_HEIGHT = 560;
const LINE = 16;

/**
 * Localities on their boundaries, each a link and coloured by its state; its name, value and the word or letter of the state
 * are written on it, and said where the map cannot be seen. One without a figure is no link.
 */
export function localityMap(
  document: Document,
  label: string,
  localities: readonly MappedLocality[],
  places: Extract<LocalityPlaces, { kind: 'map' }>,
): HTMLElement {
  const drawn = places.shapes.map((shape) => {
    const {
      href = '',
      state = null,
      value = null,
    } = localities.find(({ name }) => name === shape.name) ?? {};
    return { ...shape, href, value, state: state && HEAT_STATES[state] };
  });
  const draw = (wide: number) => {
    const scale = Math.min(wide / MAP_WIDTH, MOST_HEIGHT / places.height);
    const [width, height] = [tenth(MAP_WIDTH * scale), tenth(places.height * scale)];
    const areas = drawn.map(({ name, path, href, state, value }) => {
      const area = svgElement(document, 'path', {
        d: path,
        transform: `scale(${scale.toFixed(4)})`,
        'vector-effect': 'non-scaling-stroke',
        'fill-rule': 'evenodd',
      });
      if (state === null) return area;
      const said = `${name}: ${value}, ${state.meaning}`;
      return svgElement(document, 'a', { href, class: state.className, 'aria-label': said }, area);
    });
    // After every area, so that none hides the words of another; links say the same.
    const words = drawn.map(({ name, x, y, state, value }) => {
      const said = state === null ? 'no data' : [value, state.letter ?? state.word].filter(Boolean).join(' ');
      const lines = [name, said].map((line, at) => {
        const place = { x: tenth(x * scale), y: tenth(y * scale + at * LINE) };
        return svgElement(document, 'text', { ...place, 'font-weight': at === 0 && 600 }, line);
      });
      return svgElement(document, 'g', { class: state?.className }, ...lines);
    });
    return svgElement(
      document,
      'svg',
      { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': label },
      ...areas,
      svgElement(document, 'g', { 'aria-hidden': 'true', 'text-anchor': 'middle' }, ...words),
    );
  };
  return element(document, 'div', { class: 'locality-map' }, ...bothWidths(document, draw));
}
