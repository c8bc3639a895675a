import { heatNotes } from '../components/heatNotes.ts';
import { heatLegend } from '../components/heatTable.ts';
import { localityMap, type MappedLocality } from '../components/localityMap.ts';
import { type LocalityCell, localityTiles } from '../components/localityTiles.ts';
import { noData } from '../components/noData.ts';
import { section } from '../components/section.ts';
import { stateLegend } from '../components/stateCell.ts';
import { NOT_RECORDED } from '../publication/notRecorded.ts';
import type { View } from '../view/view.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { formatValue } from '../words/formatValue.ts';
import { membersRated } from '../words/heatFinding.ts';
import { multiplesFinding } from '../words/multiplesFinding.ts';
import { sourceWords } from '../words/sourceWords.ts';
import { chartOf, stateLine } from './heatGrid.ts';
import { indicatorShown } from './heatIndicators.ts';
import { provisionalIn } from './heatWords.ts';
import { monthShown, type RegionData } from './region.ts';

const ID = 'localities';

/**
 * One indicator by locality as it stood in the month: on the boundaries of the localities or in a grid, where the council says
 * where they lie, else a tile for each by name.
 */
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
  const label = `${plain} in ${formatLongMonth(month)}`;
  const tiles = lines.map(({ name, states, cells }): LocalityCell => {
    return { name, state: states[0] ?? null, content: cells[0]?.content ?? null };
  });
  const mapped = lines.map(({ name, states, points }): MappedLocality => {
    const part = { breakdown: 'locality', member: name } as const;
    const value = points[0]?.value ?? null;
    return {
      name,
      state: states[0] ?? null,
      value: value === null ? null : formatValue(value, definition.unit),
      href: chartOf({ definition, part, month }),
    };
  });
  const shapes = data.places?.kind === 'map' ? data.places.shapes : [];
  const others = tiles.filter(({ name }) => !shapes.some((shape) => shape.name === name));
  return section(
    document,
    ID,
    finding,
    ...(data.places?.kind === 'map'
      ? [
          localityMap(document, label, mapped, data.places),
          others.length > 0 && localityTiles(document, `${label}, not on the map`, others, null),
        ]
      : [localityTiles(document, label, tiles, data.places)]),
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
