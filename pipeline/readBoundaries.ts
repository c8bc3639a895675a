import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ReferenceTableError } from './referenceTableError.ts';

/** Beside the table of localities. */
export const BOUNDARIES_FILE = 'localities.geojson';

/** What is read of a feature; what is more is left where it is. */
const position = z.array(z.number()).min(2);
const ring = z.array(position).min(4);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() }),
  ),
});

/** A locality with its boundary: a GeoJSON geometry as text. */
export type NamedBoundary = [locality: string, boundary: string];

/**
 * The boundaries of localities from GeoJSON (RFC 7946): a FeatureCollection, each feature with a Polygon or MultiPolygon and
 * a property `locality`, or else `name`, in any case. None where there is no file. Throws ReferenceTableError for any fault.
 */
export async function readBoundaries(path: string | null): Promise<NamedBoundary[]> {
  if (path === null) return [];
  const fault = (what: string) => new ReferenceTableError(`${path}: ${what}`);
  const read = collection.safeParse(parse(await readFile(path, 'utf8')));
  if (!read.success) throw fault('is no FeatureCollection: export the localities as GeoJSON');
  const seen = new Set<string>();
  return read.data.features.map(({ properties, geometry: given }, at) => {
    const locality = nameOf(properties ?? {});
    if (locality === null) throw fault(`feature ${at + 1} has no name: give it a property "locality"`);
    if (seen.has(locality)) throw fault(`${locality} comes twice: give it one feature, a MultiPolygon`);
    seen.add(locality);
    const shape = geometry.safeParse(given);
    if (!shape.success)
      throw fault(
        `${locality} has no sound Polygon or MultiPolygon: correct the boundary of feature ${at + 1}`,
      );
    return [locality, JSON.stringify(shape.data)];
  });
}

function nameOf(properties: Record<string, unknown>): string | null {
  for (const name of ['locality', 'name']) {
    const key = Object.keys(properties).find((each) => each.toLowerCase() === name);
    const value = key === undefined ? null : properties[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
