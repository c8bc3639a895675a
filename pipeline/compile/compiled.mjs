import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { codeFolders, openFolder } from './codeFolders.mjs';
import { codeKey } from './codeKey.mjs';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** For how long, in milliseconds, old code is kept for runs that began with it and read parts of it later. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * The JavaScript of a TypeScript file of the project, to be imported. It is compiled the first time, and again when a
 * source has changed; otherwise it is found in some milliseconds. Where it cannot be had, says why in one line and
 * ends the process with exit code 1.
 */
export async function compiled(path) {
  try {
    return await find(path);
  } catch (error) {
    console.error(`sightline: ${error.message.split('\n')[0]}`);
    if (process.env.SIGHTLINE_DEBUG) console.error(error.stack);
    process.exit(1);
  }
}

async function find(path) {
  const entry = relative(project, resolve(path)).replaceAll(sep, '/');
  const folders = [...new Set(['pipeline', 'src', dirname(entry)])].sort();
  const kind = entry.replaceAll('/', '_').replace(/\.ts$/, '');
  const nameNow = () => `${kind}-${codeKey(project, folders)}`;
  const code = findCode(nameNow()) ?? (await keepCode(nameNow, kind, entry));
  return pathToFileURL(join(code, 'main.mjs')).href;
}

/** The folder of this code; null where it must be compiled. */
function findCode(name) {
  const parent = codeFolders(project).find(({ path }) => existsSync(join(path, name)));
  if (!parent) return null;
  openFolder(parent);
  return join(parent.path, name);
}

/** Compiles and keeps the code in the first folder that can be written. */
async function keepCode(nameNow, kind, entry) {
  const { compile } = await import('./compile.mjs').catch(() => {
    throw new Error('its packages are not installed: run "npm start" or "npm ci" in the project folder');
  });
  const name = nameNow();
  const files = await compile(project, entry);
  // A source was saved meanwhile: what was read may be neither the one nor the other.
  if (nameNow() !== name) return keepCode(nameNow, kind, entry);
  const [first, second] = codeFolders(project);
  try {
    return writeCode(first, name, kind, files);
  } catch {
    return writeCode(second, name, kind, files);
  }
}

/** Writes the code so that its folder is there whole or not at all, and clears away what is out of use. */
function writeCode(parent, name, kind, files) {
  openFolder(parent);
  const folder = join(parent.path, name);
  const draft = join(parent.path, `${name}.${process.pid}.draft`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  // Each on the disk before the folder has its name: a power cut must leave no empty file to be run.
  for (const [file, content] of files) writeFileSync(join(draft, file), content, { flush: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run was quicker: its code is the same.
    if (!existsSync(folder)) throw error;
  }
  for (const old of readdirSync(parent.path)) {
    const path = join(parent.path, old);
    if (!old.startsWith(`${kind}-`) || path === folder) continue;
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - written > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
  return folder;
}
