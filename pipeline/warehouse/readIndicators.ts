import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';

/** An indicator file: what its leading comment says, and its query. */
export interface Indicator extends IndicatorDefinition {
  query: string;
}

/** An indicator file that does not say what it must. */
export class IndicatorError extends Error {}

const header = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string(),
  question: z.string(),
  family: z.string(),
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
});

/** Reads every indicator file of a folder, in the order of their names. */
export async function readIndicators(folder: string): Promise<Indicator[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => readIndicator(name, await readFile(join(folder, name), 'utf8'))),
  );
}

/** Reads one indicator file; throws an `IndicatorError` that says in which line of its comment the fault is. */
export function readIndicator(name: string, text: string): Indicator {
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
  return {
    ...read.data,
    query: text
      .slice(comment.index + comment[0].length)
      .trim()
      .replace(/;$/, ''),
  };
}
