import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readBoundaries } from '../pipeline/readBoundaries.ts';
import { readReference } from '../pipeline/reference.ts';
import { project } from './support/sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-boundaries-'));
const path = join(folder, 'localities.geojson');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};
const feature = (properties: object | null, geometry: object | null = SQUARE) => ({
  type: 'Feature',
  properties,
  geometry,
});
const read = (features: unknown) => {
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return readBoundaries(path);
};

it('reads the boundary of each locality, by its name in either spelling', async () => {
  expect(await readBoundaries(null)).toEqual([]);
  const islands = { type: 'MultiPolygon', coordinates: [SQUARE.coordinates] };
  expect(
    await read([feature({ LOCALITY: ' Hills ', name: 'E1' }), feature({ Name: 'Vale' }, islands)]),
  ).toEqual([
    ['Hills', JSON.stringify(SQUARE)],
    ['Vale', JSON.stringify(islands)],
  ]);
});

it('says what is wrong with a file, and with which locality', async () => {
  writeFileSync(path, '<html>');
  await expect(readBoundaries(path)).rejects.toThrow('is no FeatureCollection');
  await expect(read([feature({ code: 1 })])).rejects.toThrow('feature 1 has no name');
  await expect(read([feature({ name: 'Hills' }), feature({ name: 'Hills' })])).rejects.toThrow(
    'Hills comes twice',
  );
  const line = {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [1, 1],
    ],
  };
  await expect(read([feature({ name: 'Hills' }, line)])).rejects.toThrow(
    'Hills has no sound Polygon or MultiPolygon: correct the boundary of feature 1',
  );
});

it('stands among the reference tables, that of the data folder for the common one', async () => {
  const common = join(project, 'data', 'reference');
  const without = await readReference([common]);
  await read([feature({ name: 'Hills' })]);
  const reference = await readReference([common, folder]);
  expect([without.boundaries, reference.boundaries.map(([name]) => name)]).toEqual([[], ['Hills']]);
  expect(reference.files.map(({ name }) => name)).toEqual([
    ...without.files.map(({ name }) => name),
    'localities.geojson',
  ]);
});
