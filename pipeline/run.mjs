// Runs a TypeScript file of this project: node pipeline/run.mjs FILE [arguments]
import { resolve } from 'node:path';
import { compiled } from './compile/compiled.mjs';

process.argv.splice(1, 2, resolve(process.argv[2]));
if (process.env.SIGHTLINE_DEBUG) process.setSourceMapsEnabled(true);
await import(await compiled(process.argv[1]));
