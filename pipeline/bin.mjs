#!/usr/bin/env node
// The command `sightline`: plain JavaScript, so that it can say what to do before anything is installed.
try {
  await import('tsx/esm');
} catch {
  console.error(
    'sightline: its packages are not installed: run "npm start" or "npm ci" in the project folder',
  );
  process.exit(1);
}
// A reader such as `head` may close its end early: that is no fault of the run.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
const { main } = await import('./cli.ts');
process.exitCode = await main(process.argv.slice(2));
