import { HEAT_STATES } from '../charts/heatStates.ts';
import { element } from '../components/element.ts';
import { heatNotes } from '../components/heatNotes.ts';
import { heatLegend } from '../components/heatTable.ts';
import { noData } from '../components/noData.ts';
import { section } from '../components/section.ts';
import { stateLegend } from '../components/stateCell.ts';
import { NOT_RECORDED } from '../publication/notRecorded.ts';
import type { View } from '../view/view.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { membersRated } from '../words/heatFinding.ts';
import { multiplesFinding } from '../words/multiplesFinding.ts';
import { sourceWords } from '../words/sourceWords.ts';
import { stateLine } from './heatGrid.ts';
import { indicatorShown } from './heatIndicators.ts';
import { provisionalIn } from './heatWords.ts';
import { monthShown, type RegionData } from './region.ts';

const ID = 'localities';

/** A tile for each locality, by name, with one indicator as it stood in the month. */
export function heatLocality(data: RegionData, view: View, document: Document): HTMLElement {
  const month = monthShown(data, view);
  const definition = indicatorShown(data, view, 'locality');
  const plain = definition === null ? 'One indicator by locality' : `${definition.title} by locality`;
  if (month === null || definition === null) return section(document, ID, plain, noData(document, plain));
  const members = data.figures
    .members(definition.id, 'locality')
    .sort((a, b) => Number(a === NOT_RECORDED) - Number(b === NOT_RECORDED));
  const lines = members.map((member) =>
    stateLine(data, view, document, {
      name: member,
      label: member,
      places: [{ definition, part: { breakdown: 'locality', member }, month }],
    }),
  );
  const latest = lines.map(({ name, states }) => ({ name, state: states[0] ?? null }));
  const finding =
    view.colour === 'rag'
      ? membersRated(definition, 'locality', latest, month)
      : multiplesFinding(
          definition,
          'locality',
          members.map((member) =>
            data.figures.series({ indicator: definition.id, breakdown: 'locality', member }),
          ),
          month,
        );
  return section(
    document,
    ID,
    finding,
    element(
      document,
      'ul',
      { class: 'localities', 'aria-label': `${plain} in ${formatLongMonth(month)}` },
      ...lines.map(({ label, cells, states }) => {
        const [cell] = cells;
        const state = states[0] ?? null;
        return element(
          document,
          'li',
          { class: state === null ? 'gap' : HEAT_STATES[state].className },
          element(document, 'span', {}, label),
          ...(cell?.content ?? ['no data']),
        );
      }),
    ),
    heatLegend(
      document,
      stateLegend(
        document,
        latest.map(({ state }) => state),
        provisionalIn(lines),
      ),
    ),
    ...heatNotes(document, data.asAt, sourceWords(definition)),
  );
}
