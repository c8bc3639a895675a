#!/usr/bin/env node
// The command `sightline`: plain JavaScript, so that it can say what to do before anything is installed.
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { compiled } from './compile/compiled.mjs';

// What is done with is cleared away before the heap has grown by a fifth, and not when it has doubled: it takes no longer,
// and a file with many bad rows hardly more memory than one with few.
setFlagsFromString('--heap-growing-percent=20');
// A reader such as `head` may close its end early: that is no fault of the run.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
if (process.env.SIGHTLINE_DEBUG) process.setSourceMapsEnabled(true);
const { main } = await import(await compiled(join(import.meta.dirname, 'cli.ts')));
process.exitCode = await main(process.argv.slice(2));
