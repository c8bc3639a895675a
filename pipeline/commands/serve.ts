import { resolve } from 'node:path';
import { untilStopped } from '../operate/untilStopped.ts';
import { serveSite } from '../site/serveSite.ts';
import { type Given, type Surroundings, textOf, UsageError } from './command.ts';

/** `sightline serve`: the built site, on loopback, until it is stopped. */
export async function serve({ values }: Given, around: Surroundings): Promise<number> {
  const out = textOf(values, 'out');
  const given = textOf(values, 'port');
  const port = given === null ? null : Number(given);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    throw new UsageError(`serve: --port "${given}" is not a port: write a number from 0 to 65535`);
  }
  const server = await serveSite({
    dir: out === null ? resolve(around.projectDir, 'dist') : resolve(around.workingDir, out),
    port: port ?? 3000,
    portDemanded: port !== null,
    log: around.print,
  });
  around.print(`Sightline is at ${server.url} (Ctrl-C stops it)`);
  await untilStopped();
  await server.close();
  return 0;
}
