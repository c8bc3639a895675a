import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './sandbox.ts';

const SOURCES = [
  'dashboards',
  'src',
  'pipeline',
  'observablehq.config.ts',
  'package.json',
  'package-lock.json',
];
/** Made by a build. */
const MADE = ['.observablehq', 'lib', 'published'].map((name) => join(project, 'dashboards', name));

/** Copies what a site is built from, so that it can be built while another test builds in the checkout. */
export function copyProject(to: string): void {
  for (const name of SOURCES) {
    cpSync(join(project, name), join(to, name), { recursive: true, filter: (path) => !MADE.includes(path) });
  }
  // A junction needs no rights on Windows.
  symlinkSync(join(project, 'node_modules'), join(to, 'node_modules'), 'junction');
}
