import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveSite } from '../../pipeline/site/serveSite.ts';

let root: string;
let dir: string;
let server: RunningServer;
const logged: string[] = [];
const log = (line: string) => void logged.push(line);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sightline-serve-'));
  dir = join(root, 'dist');
  await mkdir(join(dir, 'sub'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'secret');
  await mkdir(join(root, 'dist-other'));
  await writeFile(join(root, 'dist-other', 'secret.txt'), 'secret');
  await writeFile(join(dir, 'index.html'), 'home');
  await writeFile(join(dir, 'legal.html'), 'legal');
  await writeFile(join(dir, '404.html'), 'lost');
  await writeFile(join(dir, '.hidden'), 'secret');
  await writeFile(join(dir, 'a b.csv'), 'é\n');
  await writeFile(join(dir, 'app.js'), 'x');
  await writeFile(join(dir, 'data.unknown'), 'x');
  await writeFile(join(dir, 'sub', 'index.html'), 'sub');
  server = await serveSite({ dir, port: 0, log });
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

/** As bytes on a socket: `fetch` would tidy the address before it is sent. */
function raw(target: string, method = 'GET', host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(server.port, '127.0.0.1');
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
    socket.on('error', reject);
    socket.write(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init);

describe('serveSite', () => {
  it.each([
    ['/', 'home', 'text/html; charset=utf-8'],
    ['/index.html', 'home', 'text/html; charset=utf-8'],
    ['/legal', 'legal', 'text/html; charset=utf-8'],
    ['/legal.html?a=1', 'legal', 'text/html; charset=utf-8'],
    ['/sub/', 'sub', 'text/html; charset=utf-8'],
    ['/sub', 'sub', 'text/html; charset=utf-8'],
    ['/a%20b.csv', 'é\n', 'text/csv; charset=utf-8'],
    ['/app.js', 'x', 'text/javascript; charset=utf-8'],
    ['/data.unknown', 'x', 'application/octet-stream'],
  ])('sends %s', async (path, body, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('sends the page for what is not there', async () => {
    const response = await get('/nowhere/at/all');
    expect([response.status, await response.text()]).toEqual([404, 'lost']);
  });

  it('sends no body twice', async () => {
    const etag = (await get('/legal')).headers.get('etag')!;
    expect((await get('/legal', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await get('/legal', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await raw('/legal', 'HEAD');
    expect(head).toMatch(/content-length: 5\r\n/i);
    expect(head.endsWith('\r\n\r\n')).toBe(true);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
      expect(status(await raw('/', method))).toBe(405);
  });

  it.each([
    '/../secret.txt',
    '/sub/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/sub/..%2f..%2fsecret.txt',
    '/../dist-other/secret.txt',
    '/%252e%252e/secret.txt',
    '//secret.txt',
    '/%2fsecret.txt',
    '/C:/secret.txt',
    '/C:%5csecret.txt',
    '/legal.html::$DATA',
    '/secret.txt%00.html',
    '/.hidden',
    '/%2ehidden',
    '/sub/./../../secret.txt',
    '/NUL',
    '/con.html',
    '/%',
    '/%c0%ae%c0%ae/secret.txt',
    'http://127.0.0.1/../secret.txt',
    '../secret.txt',
  ])('keeps %s inside', async (target) => {
    const answer = await raw(target);
    expect([400, 404]).toContain(status(answer));
    expect(answer).not.toContain('secret\r\n');
    expect(answer).not.toMatch(/secret$/);
  });

  it('follows no link out of the site, and one within it', async () => {
    await symlink(root, join(dir, 'out'), 'junction');
    await symlink(join(dir, 'sub'), join(dir, 'in'), 'junction');
    expect(status(await raw('/out/secret.txt'))).toBe(404);
    expect(status(await raw('/out/dist-other/secret.txt'))).toBe(404);
    expect((await raw('/in/')).endsWith('sub')).toBe(true);
    await rm(join(dir, 'out'));
    await rm(join(dir, 'in'));
  });

  it('answers to its own names only, so that no page elsewhere reads it through a name of its own', async () => {
    expect(status(await raw('/', 'GET', `localhost:${server.port}`))).toBe(200);
    expect(status(await raw('/', 'GET', '[::1]'))).toBe(200);
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil', '']) {
      expect(status(await raw('/', 'GET', host))).not.toBe(200);
    }
  });

  it('listens on this machine alone', async () => {
    const other = Object.values(networkInterfaces())
      .flat()
      .find((face) => face && !face.internal && face.family === 'IPv4');
    if (!other) return console.log('skipped: this machine has no other address to try');
    const reached = await new Promise((resolve) => {
      const socket = connect({ port: server.port, host: other.address, timeout: 2000 });
      socket
        .on('connect', () => resolve(true))
        .on('error', () => resolve(false))
        .on('timeout', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    expect(reached).toBe(false);
  });

  it('survives the swap of the folder under it', async () => {
    let running = true;
    const swapping = (async () => {
      for (let turn = 0; turn < 60; turn++) {
        const draft = join(root, `draft-${turn}`);
        await mkdir(draft);
        for (const name of ['index.html', 'legal.html', '404.html'])
          await writeFile(join(draft, name), `turn ${turn}`);
        await rename(dir, `${dir}.old`);
        await new Promise((resolve) => setTimeout(resolve, turn % 5));
        await rename(draft, dir);
        await rm(`${dir}.old`, { recursive: true, force: true });
      }
      running = false;
    })();
    const seen = new Set<number>();
    while (running) seen.add((await get('/legal')).status);
    await swapping;
    expect([...seen]).toEqual([200]);
    expect(await (await get('/legal')).text()).toBe('turn 59');
  });

  it('shows the old site while there is no other', async () => {
    await rename(dir, `${dir}.old`);
    expect((await raw('/legal')).endsWith('turn 59')).toBe(true);
    await rename(`${dir}.old`, dir);
  });

  it('shows nothing of an old site beside a new one that has no such page', async () => {
    await mkdir(`${dir}.old`);
    await writeFile(join(`${dir}.old`, 'withdrawn.html'), 'withdrawn');
    expect(status(await raw('/withdrawn'))).toBe(404);
    await rm(`${dir}.old`, { recursive: true });
  });
});

describe('the port', () => {
  it('is the next where the one asked for is taken, unless it was demanded', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as { port: number };
    const next = await serveSite({ dir, port, log });
    expect(next.port).toBeGreaterThan(port);
    expect(logged.at(-1)).toBe(`port ${port} is taken, using ${next.port}`);
    expect((await fetch(next.url)).status).toBe(200);
    await next.close();
    await expect(serveSite({ dir, port, portDemanded: true, log })).rejects.toThrow(
      `port ${port} is taken: stop what uses it, or name another with --port`,
    );
    await new Promise((resolve) => holder.close(resolve));
  });

  it('is free again after close', async () => {
    const first = await serveSite({ dir, port: 0, log });
    await fetch(first.url);
    await first.close();
    const second = await serveSite({ dir, port: first.port, portDemanded: true, log });
    await second.close();
  });
});
