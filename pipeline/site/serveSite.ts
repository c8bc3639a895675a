import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PLAIN_POLICY, policyIn } from './contentPolicy.ts';
import { contentType } from './contentTypes.ts';
import { findServedFile, requestedPath } from './findServedFile.ts';

export interface ServeOptions {
  /** The built site. It may be swapped while it is served. */
  dir: string;
  /** 0 for any free port. */
  port: number;
  /** Fails where the port is taken; else the next free one, of ten, is used. */
  portDemanded?: boolean;
  log: (line: string) => void;
}

export interface RunningServer {
  url: string;
  port: number;
  close: () => Promise<void>;
}

const host = '127.0.0.1';
/** Names by which this machine calls itself; a page of another site that resolves here is refused by them. */
const ownNames = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

const headers = {
  'cache-control': 'no-cache',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Serves a built site to this machine alone. Throws where no port can be had. */
export async function serveSite({
  dir,
  port,
  portDemanded = false,
  log,
}: ServeOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(dir, request, response).catch((error: Error) => {
      log(`${request.url}: ${error.message}`);
      if (!response.headersSent) send(request, response, 500, 'cannot read the site\n');
      else response.destroy();
    });
  });
  const chosen = await listen(server, port, portDemanded ? 1 : 10);
  if (port !== 0 && chosen !== port) log(`port ${port} is taken, using ${chosen}`);
  return {
    url: `http://${host}:${chosen}/`,
    port: chosen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(dir: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!ownNames.test(request.headers.host ?? '')) {
    return send(request, response, 421, 'this site answers to 127.0.0.1 and localhost only\n');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return send(request, response, 405, 'only GET and HEAD\n');
  }
  const path = requestedPath(request.url ?? '');
  if (path === null) return send(request, response, 400, 'no such address\n');
  const found = await findServedFile(dir, path);
  if (found) return send(request, response, 200, found.bytes, contentType(found.path));
  if (path.at(-1) !== '' && (await findServedFile(dir, [...path, '']))) {
    response.setHeader('location', `/${path.map(encodeURIComponent).join('/')}/`);
    return send(request, response, 302, 'a folder: add a slash\n');
  }
  const missing = await findServedFile(dir, ['404.html']);
  if (missing) return send(request, response, 404, missing.bytes, contentType(missing.path));
  send(request, response, 404, 'no such page\n');
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Buffer | string,
  type = 'text/plain; charset=utf-8',
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  if (status === 200 && request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, { ...headers, etag }).end();
    return;
  }
  const policy = (type.startsWith('text/html') ? policyIn(bytes.toString()) : null) ?? PLAIN_POLICY;
  response.writeHead(status, {
    ...headers,
    // A page says its own policy, and cannot say who may frame it.
    'content-security-policy': `${policy}; frame-ancestors 'none'`,
    'content-type': type,
    'content-length': bytes.length,
    etag,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

async function listen(server: Server, port: number, attempts: number): Promise<number> {
  for (let offset = 0; ; offset++) {
    const asked = port === 0 ? 0 : port + offset;
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(asked, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (offset + 1 < attempts && asked < 65_535) continue;
      throw new Error(`port ${port} is taken: stop what uses it, or name another with --port`);
    }
  }
}
