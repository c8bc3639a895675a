import { isAbsolute, join, relative } from 'node:path';
import { FAMILIES } from '../../src/publication/families.ts';
import { OFSTED_AREAS } from '../../src/publication/ofstedAreas.ts';
import { countOf } from '../../src/words/countOf.ts';
import { describeDefinition, directionWords, unitWords } from '../../src/words/describeDefinition.ts';
import { nearestName } from '../../src/words/nearestName.ts';
import { readReference } from '../reference.ts';
import { nameBenchmarks } from '../warehouse/nameBenchmarks.ts';
import { definitionOf, type Indicator, readIndicators } from '../warehouse/readIndicators.ts';
import { asForm } from './asForm.ts';
import { asTable } from './asTable.ts';
import { foldersOf, type Given, type Surroundings, textOf, UsageError, type Values } from './command.ts';

type Named = Indicator & { benchmark_title: string | null };

/**
 * `sightline indicators [ID]`: what is measured, by family; with an id, all that its file says. Reads the files of
 * indicators, so that it needs no publication.
 */
export async function indicators({ values, positionals }: Given, around: Surroundings): Promise<number> {
  const [id, ...more] = positionals;
  if (more.length > 0) throw new UsageError('indicators: name one indicator at a time');
  const wanted = filterOf(values);
  if (id !== undefined && wanted.length > 0) {
    throw new UsageError('indicators: name an indicator, or choose by area, family or spine, not both');
  }
  const known = await readAll(values, around);
  const shown = id === undefined ? known.filter((each) => wanted.every((is) => is(each))) : [find(known, id)];
  if (values.json) {
    const definitions = shown.map((each) => asJson(each, around));
    around.print(JSON.stringify(id === undefined ? definitions : definitions[0], null, 2));
  } else around.print(id === undefined ? byFamily(shown) : inWords(shown[0]!, around));
  return 0;
}

async function readAll(values: Values, around: Surroundings): Promise<Named[]> {
  const pipeline = join(around.projectDir, 'pipeline');
  const [found, { tables }] = await Promise.all([
    readIndicators(join(pipeline, 'indicators'), join(pipeline, 'models', 'episodes')),
    readReference(foldersOf(values, around).reference),
  ]);
  return nameBenchmarks(found, tables);
}

/** What an indicator must be to be listed. */
function filterOf(values: Values): ((indicator: Indicator) => boolean)[] {
  const area = oneOf(values, 'area', OFSTED_AREAS);
  const family = oneOf(values, 'family', FAMILIES);
  return [
    ...(area === null ? [] : [({ areas }: Indicator) => areas.includes(area)]),
    ...(family === null ? [] : [(indicator: Indicator) => indicator.family === family]),
    ...(values.spine ? [({ spine }: Indicator) => spine] : []),
  ];
}

function oneOf(values: Values, option: string, known: Readonly<Record<string, string>>): string | null {
  const id = textOf(values, option);
  if (id === null || Object.hasOwn(known, id)) return id;
  throw new UsageError(
    `indicators: there is no ${option} "${id}": name one of ${Object.keys(known).join(', ')}`,
  );
}

function find(known: readonly Named[], id: string): Named {
  const found = known.find((each) => each.id === id);
  if (found) return found;
  const near = nearestName(
    id,
    known.map((each) => each.id),
  );
  const hint = near === null ? '' : `did you mean "${near}"? `;
  throw new UsageError(`indicators: there is no indicator "${id}": ${hint}see "sightline indicators"`);
}

const COLUMNS = ['id', 'title', 'unit', 'direction', 'spine', 'areas'];

/** A table for each family that has any, in the order of a child's way through the service. */
function byFamily(shown: readonly Named[]): string {
  const parts = Object.entries(FAMILIES).flatMap(([family, title]) => {
    const rows = shown
      .filter((each) => each.family === family)
      .map((each) => ({
        id: each.id,
        title: each.title,
        unit: unitWords(each.unit),
        direction: directionWords(each.better),
        spine: each.spine ? 'spine' : '',
        areas: each.areas.join(', '),
      }));
    return rows.length === 0 ? [] : [`${title} (${family})\n\n${asTable(COLUMNS, rows)}`];
  });
  return [...parts, countOf(shown.length, 'indicator')].join('\n\n');
}

function inWords(indicator: Named, around: Surroundings): string {
  const { id, title, question, family, spine, benchmark } = indicator;
  return [
    `${id}: ${title}${spine ? ' (spine)' : ''}`,
    '',
    asForm([
      ['Question', question],
      ['Family', FAMILIES[family as keyof typeof FAMILIES]],
      ...describeDefinition(indicator),
      ...(benchmark === null ? [] : [['Benchmark id', benchmark] as const]),
      ['Read from', sourcesIn(indicator).join(', ') || 'no extract'],
      ['File', fileOf(indicator, around)],
    ]),
  ].join('\n');
}

function asJson(indicator: Named, around: Surroundings) {
  return { ...definitionOf(indicator), read_from: sourcesIn(indicator), file: fileOf(indicator, around) };
}

/** The extracts without which it has no figure; of some of them any one will do, as its file says. */
const sourcesIn = ({ sources }: Indicator) => [...new Set(sources.map(({ extract }) => extract))].sort();

/** Where its file is, as one would type it from the folder one is in. */
function fileOf({ id }: Indicator, { projectDir, workingDir }: Surroundings): string {
  const path = join(projectDir, 'pipeline', 'indicators', `${id}.sql`);
  const near = relative(workingDir, path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}
