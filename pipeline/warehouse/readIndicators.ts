import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { FAMILIES } from '../../src/publication/families.ts';
import { OFSTED_AREAS } from '../../src/publication/ofstedAreas.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';

/** An indicator file: what its leading comment says, and its query. */
export interface Indicator extends IndicatorDefinition {
  query: string;
  /** The extracts that the query reads: what happened by all that is known now, or what was delivered month by month. */
  sources: { layer: 'clean' | 'history'; extract: string }[];
  /**
   * Of those, extracts each of which tells a period by itself: it is told by the first of them that covers it, and by
   * no other. The query's column `extract` says which of them a row is from.
   */
  first_of: string[];
  /** The models of episodes that the query reads, by itself or through others. */
  models: string[];
}

/** What is said of an indicator, without how it is worked out. */
export function definitionOf<T extends Indicator>({ query, sources, first_of, models, ...definition }: T) {
  return definition;
}

/** An indicator file that does not say what it must. */
export class IndicatorError extends Error {}

const header = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string(),
  question: z.string(),
  family: z.enum(Object.keys(FAMILIES) as [string, ...string[]]),
  unit: z.enum(['count', 'percent', 'rate_per_10000', 'days', 'ratio']),
  better: z.enum(['higher', 'lower', 'neither']),
  kind: z.enum(['flow', 'stock']),
  numerator: z.string(),
  denominator: z.string(),
  basis: z
    .string()
    .regex(/^(?:statute|guidance|definition|local)\b/, 'must begin statute, guidance, definition or local'),
  breakdowns: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/)),
  benchmark: z.string().nullable().default(null),
  caveats: z.string().nullable().default(null),
  areas: z.array(z.enum(Object.keys(OFSTED_AREAS) as [string, ...string[]])).default([]),
  spine: z.boolean().default(false),
  weekly: z.boolean().default(false),
  looks_back: z.number().int().min(0).default(0),
  population: z.string().default('0-17'),
  first_of: z.array(z.string()).default([]),
});

/** Reads every indicator file of a folder, in the order of their names; `models`: the folder of the episodes they read. */
export async function readIndicators(folder: string, models: string): Promise<Indicator[]> {
  const episodes = new Map<string, string>();
  for (const [name, text] of await readSql(models)) episodes.set(name.slice(0, -4), text);
  return (await readSql(folder)).map(([name, text]) => readIndicator(name, text, episodes));
}

async function readSql(folder: string): Promise<[name: string, text: string][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')]),
  );
}

/** The extracts whose history any query or model of episodes reads, or may read. */
export async function historyRead(indicators: readonly Indicator[], models: string): Promise<string[]> {
  const texts = [
    ...indicators.map(({ query }) => query),
    ...(await readSql(join(models, 'episodes'))).map(([, text]) => text),
  ];
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\bhistory\.(\w+)/g)].map(([, name]) => name!))),
  ];
}

/** The models that every indicator stands on. Who a child or team is, is no event: nothing is missing where it is not known. */
export const BASE_MODELS = ['children', 'teams', 'periods', 'macros', 'lists_left'];

/**
 * The extracts that a query reads, by itself or through models of episodes; a model that makes a table names itself. A
 * line `-- optional: history.contacts` says that what the text reads of it only sharpens: without it there are figures.
 */
function sourcesOf(
  query: string,
  episodes: ReadonlyMap<string, string>,
): Pick<Indicator, 'sources' | 'models'> {
  const found = new Map<string, Indicator['sources'][number]>();
  const read = new Set(BASE_MODELS);
  const collect = (sql: string, passedOver: readonly string[]) => {
    const optional = [...passedOver, ...(/^-- optional: (.+)$/m.exec(sql)?.[1]?.split(', ') ?? [])];
    for (const [, layer, name] of sql.replace(/--.*$/gm, '').matchAll(/\b(clean|history|episodes)\.(\w+)/g)) {
      if (layer !== 'episodes') {
        const source = `${layer}.${name}`;
        if (!optional.includes(source))
          found.set(source, { layer: layer as 'clean' | 'history', extract: name! });
      } else if (!read.has(name!)) {
        read.add(name!);
        collect(episodes.get(name!) ?? '', optional);
      }
    }
  };
  collect(query, []);
  return { sources: [...found.values()], models: [...read] };
}

/** Reads one indicator file; throws an `IndicatorError` that says in which line of its comment the fault is. */
export function readIndicator(
  name: string,
  text: string,
  episodes: ReadonlyMap<string, string> = new Map(),
): Indicator {
  const comment = /^\s*\/\*\r?\n([\s\S]*?)\*\//.exec(text);
  if (!comment)
    throw new IndicatorError(`${name}: does not begin with a comment /* … */ that defines the indicator`);
  let said: unknown;
  try {
    said = parse(comment[1]!);
  } catch (error) {
    throw new IndicatorError(`${name}: its comment is not YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  const read = header.safeParse(said);
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw new IndicatorError(`${name}: ${issue.path.join('.') || 'the comment'}: ${issue.message}`);
  }
  if (`${read.data.id}.sql` !== name) {
    throw new IndicatorError(`${name}: defines ${read.data.id}: name the file ${read.data.id}.sql`);
  }
  const query = text
    .slice(comment.index + comment[0].length)
    .trim()
    .replace(/;$/, '');
  const { sources, models } = sourcesOf(query, episodes);
  const unread = read.data.first_of.find((name) => !sources.some(({ extract }) => extract === name));
  if (unread !== undefined) {
    throw new IndicatorError(`${name}: first_of: names ${unread}, which its query does not read`);
  }
  const reads = [...new Set(sources.map(({ extract }) => extract))].sort();
  return { ...read.data, query, sources, models, reads };
}
