import { HEAT_STATES, type HeatStateName } from '../charts/heatStates.ts';
import type { LocalityPlaces } from '../publication/localityPlaces.ts';
import { type Child, element } from './element.ts';

/** A locality with what its cell of a heat map shows; null where it has no figure. */
export interface LocalityCell {
  name: string;
  state: HeatStateName | null;
  content: readonly Child[] | null;
}

/** A tile for each locality, in a grid where the council says where each lies; without a place in it, below it. */
export function localityTiles(
  document: Document,
  label: string,
  cells: readonly LocalityCell[],
  places: LocalityPlaces | null,
): HTMLElement {
  const at = places?.kind === 'tiles' ? places.at : {};
  const rows = Math.max(0, ...Object.values(at).map(([row]) => row));
  // Who listens, or goes by keyboard, meets them as they are seen.
  const place = ({ name }: LocalityCell) => at[name] ?? [rows + 1, 0];
  const inOrder = [...cells].sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
  // Not as an attribute, which the policy of the site lets no script write.
  const putInPlace = (tile: HTMLElement, name: string) => {
    const [row, column] = at[name] ?? (rows > 0 ? [rows + 1, null] : [null, null]);
    if (row !== null) tile.style.setProperty('--row', String(row));
    if (column !== null) tile.style.setProperty('--column', String(column));
    return tile;
  };
  return element(
    document,
    'ul',
    { class: rows > 0 ? 'localities placed' : 'localities', 'aria-label': label },
    ...inOrder.map(({ name, state, content }) =>
      putInPlace(
        element(
          document,
          'li',
          { class: state === null ? 'gap' : HEAT_STATES[state].className },
          element(document, 'span', {}, name),
          ...(content ?? [element(document, 'span', { class: 'no-figure' }, 'no data')]),
        ),
        name,
      ),
    ),
  );
}
