import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROFILES } from '../../src/disclosure/profile.ts';
import type { Terminal } from '../follow/terminalLine.ts';
import { REFERENCE } from '../ingest/findFiles.ts';

/** The world outside, handed in. */
export interface Surroundings {
  /** Where the code and its `data` folder are. */
  projectDir: string;
  /** Paths that people type are relative to this. */
  workingDir: string;
  print: (line: string) => void;
  warn: (line: string) => void;
  /** Where a run may show how far it is; left out or null where nobody watches. */
  terminal?: Terminal | null;
  now: () => Date;
}

export interface Option {
  type: 'string' | 'boolean';
  /** What stands for the value in the help: `DIR`. */
  value?: string;
  about: string;
}

export type Values = Record<string, string | boolean | undefined>;

/** What a verb is given: its options and what stands after it. */
export interface Given {
  values: Values;
  positionals: string[];
}

/** A verb of `sightline`. */
export interface Command {
  about: string;
  /** What stands after the verb: `FILE…`. */
  positionals?: string;
  options: Record<string, Option>;
  /** Reads its code; that gives the exit code. */
  load: () => Promise<(given: Given, around: Surroundings) => Promise<number>>;
}

/** Arguments that make no sense: exit code 2. */
export class UsageError extends Error {}

export const DATA: Option = {
  type: 'string',
  value: 'DIR',
  about: 'the folder that holds vault and publications (default: data)',
};

export const VERBOSE: Option = {
  type: 'boolean',
  about: 'say on the error output how long each stage took',
};

export const JSON_REPORT: Option = { type: 'boolean', about: 'report as JSON' };

/** Reads a verb's arguments; throws a `UsageError` that names what is wrong. */
export function readArguments(verb: string, command: Command, args: string[]): Given {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, help: HELP }).map(([name, { type }]) => [name, { type }]),
  );
  try {
    const given = parseArgs({ args, options, allowPositionals: true });
    if (!command.positionals && given.positionals.length > 0) {
      throw new Error(`"${given.positionals[0]}" is not expected here`);
    }
    return { values: given.values as Values, positionals: given.positionals };
  } catch (error) {
    const reason = (error as Error).message.split('. ')[0]!;
    throw new UsageError(
      `${verb}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}: see "sightline ${verb} --help"`,
    );
  }
}

const HELP: Option = { type: 'boolean', about: 'this text' };

/** The text of `sightline VERB --help`. */
export function helpOf(verb: string, command: Command): string {
  const options = Object.entries({ ...command.options, help: HELP }).map(([name, { value, about }]) => {
    return `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(18)} ${about}`;
  });
  const positionals = command.positionals ? ` ${command.positionals}` : '';
  return [`sightline ${verb}${positionals} [options]`, '', `  ${command.about}`, '', ...options].join('\n');
}

/**
 * The data folder, and the folders of reference tables, of which a later one's tables stand in for those of an earlier:
 * the project's, the data folder's own, and what came with the inbox, where one is named, since it says whose data it is.
 */
export function foldersOf(values: Values, { projectDir, workingDir }: Surroundings, inbox?: string) {
  const own = join(projectDir, 'data');
  const named = textOf(values, 'data');
  const data = named === null ? own : resolve(workingDir, named);
  const lying = [data, ...(inbox === undefined ? [] : [inbox])].map((folder) => join(folder, REFERENCE));
  return { data, reference: [...new Set([join(own, REFERENCE), ...lying])] };
}

/** The profile that is named, or null where none is; throws where there is none of that name. */
export function profileIn(verb: string, values: Values): string | null {
  const profile = textOf(values, 'profile');
  if (profile === null || PROFILES.some((name) => name === profile)) return profile;
  throw new UsageError(`${verb}: there is no profile "${profile}": it is one of ${PROFILES.join(', ')}`);
}

/** The text of an option, or null where it is not given. */
export function textOf(values: Values, name: string): string | null {
  const value = values[name];
  if (value === '') throw new UsageError(`--${name} is given without a value`);
  return typeof value === 'string' ? value : null;
}
