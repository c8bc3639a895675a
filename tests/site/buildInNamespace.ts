import { networkInterfaces } from 'node:os';
import { buildSite } from '../../pipeline/site/buildSite.ts';
import { noChecking } from './fixtureProject.ts';

// Run by buildSite.test.ts in a network namespace of its own: says what it built, and what network it had.
const [projectDir, publicationDir, outDir] = process.argv.slice(2) as [string, string, string];
const faces = Object.values(networkInterfaces())
  .flat()
  .filter((face) => !face?.internal);
const log = () => {};
const built = await buildSite({
  projectDir,
  publicationDir,
  publishedAt: '2021-09-01T00:00:00.000Z',
  checking: noChecking,
  outDir,
  log,
});
console.log(JSON.stringify({ faces: faces.length, pages: built.pages, unchanged: built.unchanged }));
