// Loaded before the product in a process that is to be disturbed (`node --import`): plain JavaScript, since nothing is
// compiled yet. What to do stands as JSON in SIGHTLINE_DISTURB; the product knows nothing of it:
//   journal   a file to which every change of the file system by Node is written, a line each, before it is made
//   killAt    { what, on, nth }: the process kills itself before the nth change of that kind ("rename") whose path, or
//             new path, holds that pattern; of a write it makes one half before. What is not given holds for all.
//   failAt    the same: that change, and every one after it that takes space, fails as on a full disk
//   now       what the clock says when the process begins, in milliseconds since 1970
//   threads   how many processors the system says it has
// DuckDB writes past Node: what it does is disturbed from without, see `trace.ts`.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { isMainThread } from 'node:worker_threads';

const { journal, killAt, failAt, now, threads } = JSON.parse(process.env.SIGHTLINE_DISTURB ?? '{}');

if (threads !== undefined) os.availableParallelism = () => threads;
if (now !== undefined) setClock(now);
if (isMainThread && (journal ?? killAt ?? failAt) !== undefined) await watchChanges();
syncBuiltinESMExports();

function setClock(start) {
  const begun = performance.now();
  const current = () => start + Math.floor(performance.now() - begun);
  globalThis.Date = new Proxy(Date, {
    construct: (Real, given, target) =>
      Reflect.construct(Real, given.length > 0 ? given : [current()], target),
    get: (Real, name) => (name === 'now' ? current : Reflect.get(Real, name)),
  });
}

async function watchChanges() {
  const { promises } = fs;
  const wraps = {
    open: ([path, flags]) => (/[wax+]/.test(String(flags ?? 'r')) ? ['open', path] : null),
    mkdir: ([path]) => ['mkdir', path],
    rename: ([from, to]) => ['rename', from, to],
    rm: ([path]) => ['rm', path],
    chmod: ([path]) => ['chmod', path],
    writeFile: ([path]) => (typeof path === 'string' ? ['write', path] : null),
  };
  const kills = occasionOf(killAt);
  const fills = occasionOf(failAt);
  let isFull = false;
  const before = ([what, path, to = ''], half) => {
    if (journal) fs.appendFileSync(journal, `${what}\t${path}\t${to}\n`);
    if (kills(what, path, to)) {
      half?.();
      process.kill(process.pid, 'SIGKILL');
    }
    const isFirst = fills(what, path, to);
    isFull ||= isFirst;
    if (isFirst || (isFull && ['open', 'mkdir', 'write'].includes(what))) {
      const error = new Error(`ENOSPC: no space left on device, ${what} '${path}'`);
      throw Object.assign(error, { code: 'ENOSPC', syscall: what, path });
    }
  };
  const paths = new WeakMap();
  for (const [name, changeOf] of Object.entries(wraps)) {
    const real = promises[name];
    promises[name] = async (...given) => {
      const change = changeOf(given);
      if (change) before(change);
      const result = await real.apply(promises, given);
      if (name === 'open') paths.set(result, given[0]);
      return result;
    };
  }
  const handle = await promises.open(import.meta.filename);
  const FileHandle = Object.getPrototypeOf(handle);
  await handle.close();
  const { sync, writeFile } = FileHandle;
  FileHandle.sync = function () {
    // A folder is synced too: that it is on the disk is a change as much as any.
    return Promise.resolve()
      .then(() => before(['sync', paths.get(this) ?? '?']))
      .then(() => sync.call(this));
  };
  FileHandle.writeFile = function (content, ...more) {
    const half = () => {
      const bytes = Buffer.from(content);
      fs.writeSync(this.fd, bytes.subarray(0, bytes.length >> 1));
    };
    return Promise.resolve()
      .then(() => before(['write', paths.get(this) ?? '?'], half))
      .then(() => writeFile.call(this, content, ...more));
  };
}

/** Tells of each change whether it is the one that is meant. */
function occasionOf(meant) {
  if (meant === undefined) return () => false;
  const { what, on, nth = 1 } = meant;
  const pattern = new RegExp(on ?? '');
  let seen = 0;
  return (made, path, to) => {
    const places = to === '' ? [path] : [path, to];
    const isThere = places.some((place) => pattern.test(place.replaceAll('\\', '/')));
    if ((what ?? made) !== made || !isThere) return false;
    seen += 1;
    return seen === nth;
  };
}
