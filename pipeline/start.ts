import { main } from './cli.ts';

/**
 * `npm start`: refresh from the sample, build the site, serve it. The sample is a council's own tables, shown as they
 * stood for the scrutiny meeting of September 2021; options go to `serve`.
 */
const SAMPLE = ['--inbox', 'data/samples/papers', '--as-at', '2021-09-07'];

const steps = [['refresh', ...SAMPLE], ['build'], ['serve', ...process.argv.slice(2)]];
for (const step of steps) {
  const code = await main(step);
  if (code !== 0) {
    process.exitCode = code;
    break;
  }
}
