import { join } from 'node:path';
import { main, surroundings } from './cli.ts';
import { synthesiseOnce } from './synthesise/synthesiseOnce.ts';

/**
 * `npm start`: refresh from a sample, build the site, serve it. The sample is a made-up council, or by
 * `npm start -- papers` a real one's own tables, as they stood for the scrutiny meeting of September 2021; other options
 * go to `serve`. Each sample is an inbox of its own: the two are never in one publication.
 */
const [first, ...others] = process.argv.slice(2);
const isPapers = first === 'papers';
const options = isPapers || first === undefined ? others : [first, ...others];
const samples = join('data', 'samples');
const inbox = join(samples, isPapers ? 'papers' : 'synthetic');

if (!isPapers) {
  const { projectDir, print } = surroundings();
  await synthesiseOnce(join(projectDir, inbox), projectDir, print);
}
const sample = ['--inbox', inbox, '--as-at', isPapers ? '2021-09-07' : '2026-10-31'];
for (const step of [['refresh', ...sample], ['build'], ['serve', ...options]]) {
  const code = await main(step);
  if (code !== 0) {
    process.exitCode = code;
    break;
  }
}
