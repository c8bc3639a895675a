import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real web server on this machine alone, which keeps what is posted to it. */
export class Webhook {
  readonly posted: { path: string; type: string; body: unknown }[] = [];
  /** The statuses of its next answers; 200 after them. Null never answers. */
  readonly answers: (number | null)[] = [];
  readonly #server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      const type = request.headers['content-type'] ?? '';
      this.posted.push({ path: request.url ?? '', type, body: JSON.parse(text) });
      const status = this.answers.length > 0 ? this.answers.shift()! : 200;
      if (status !== null) response.writeHead(status, { location: '/elsewhere' }).end('ok');
    });
  });

  static async open(): Promise<Webhook> {
    const webhook = new Webhook();
    await new Promise<void>((ready) => webhook.#server.listen(0, '127.0.0.1', ready));
    return webhook;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook/secret`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}
