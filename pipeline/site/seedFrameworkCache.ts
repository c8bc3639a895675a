import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The libraries that Framework's client offers to every page. While it bundles that client it asks the npm registry
 * for the version of each, unless its cache has a folder with a version in its name; an empty one is enough.
 */
const offered = [
  'react-dom',
  '@observablehq/sample-datasets',
  '@observablehq/plot',
  'apache-arrow',
  'arquero',
  'd3',
  'echarts',
  'htl',
  'leaflet',
  'lodash',
  'mapbox-gl',
  'react',
  'topojson-client',
  'd3-dsv',
  'parquet-wasm',
];

/**
 * Makes Framework's cache such that a build needs no network, and takes out what earlier builds kept there:
 * Framework would publish a cached file however old it is.
 */
export async function seedFrameworkCache(projectDir: string): Promise<void> {
  const cache = join(projectDir, 'dashboards', '.observablehq', 'cache');
  await mkdir(join(cache, '_npm'), { recursive: true });
  for (const name of await readdir(cache)) {
    if (name !== '_npm' && name !== '_node') await rm(join(cache, name), { recursive: true, force: true });
  }
  for (const name of offered) await mkdir(join(cache, '_npm', `${name}@0.0.0`), { recursive: true });
}
