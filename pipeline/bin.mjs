#!/usr/bin/env node
// The command `sightline`: plain JavaScript, so that it can say what to do before anything is installed.
import { join } from 'node:path';
import { compiled } from './compile/compiled.mjs';

// A reader such as `head` may close its end early: that is no fault of the run.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
if (process.env.SIGHTLINE_DEBUG) process.setSourceMapsEnabled(true);
const { main } = await import(await compiled(join(import.meta.dirname, 'cli.ts')));
process.exitCode = await main(process.argv.slice(2));
