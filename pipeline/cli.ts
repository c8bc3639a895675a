import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { helpOf, readArguments, type Surroundings, UsageError } from './commands/command.ts';
import { exitCodeOf } from './commands/exitCodeOf.ts';
import { verbs } from './commands/verbs.ts';
import { terminalOf } from './follow/terminalLine.ts';

/** Arguments in, one function called per verb; gives the exit code. An error is one line. */
export async function main(args: string[], around: Surroundings = surroundings()): Promise<number> {
  const [verb, ...rest] = args;
  try {
    if (verb === undefined || verb === 'help' || verb === '--help' || verb === '-h') {
      around.print(overview());
      return verb === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!command) throw new UsageError(`there is no verb "${verb}": see "sightline --help"`);
    const given = readArguments(verb, command, rest);
    if (given.values.help) {
      around.print(helpOf(verb, command));
      return 0;
    }
    const run = await command.load();
    return await run(given, around);
  } catch (error) {
    const { message, stack } = error as Error;
    around.warn(`sightline: ${message.split('\n')[0]}`);
    if (process.env.SIGHTLINE_DEBUG) around.warn(stack ?? '');
    return exitCodeOf(error);
  }
}

function overview(): string {
  const lines = Object.entries(verbs).map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`);
  return ['sightline VERB [options]', '', ...lines, '', '"sightline VERB --help" says more.'].join('\n');
}

/** The world as a command line finds it. */
export function surroundings(): Surroundings {
  return {
    projectDir: dirname(dirname(fileURLToPath(import.meta.url))),
    workingDir: process.cwd(),
    print: (line) => console.log(line),
    warn: (line) => console.error(line),
    terminal: terminalOf(process.stderr, process.env),
    now: () => new Date(),
  };
}
