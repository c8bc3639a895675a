import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Message = {
  id?: number;
  sessionId?: string;
  method?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
};

/**
 * A browser that is told what to do through a pipe, by the Chrome DevTools Protocol: no port is opened, and nothing else
 * can reach it. Every Chromium, Chrome and Edge speaks it, those without a command line of their own for printing, too.
 */
export class BrowserPipe {
  readonly #child: ChildProcess;
  readonly #orders: Writable;
  readonly #waiting = new Map<
    number | string,
    { take: (result: never) => void; fail: (error: Error) => void }
  >();
  #last = 0;
  #heard = '';
  #gone: Error | null = null;

  constructor(path: string, args: readonly string[]) {
    this.#child = spawn(path, [...args, '--remote-debugging-pipe'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const [, , , orders, answers] = this.#child.stdio as unknown as [null, null, null, Writable, Readable];
    this.#orders = orders;
    orders.on('error', () => {});
    answers.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    this.#child.on('error', ({ message }) => this.#end(message));
    this.#child.on('exit', (code) => this.#end(`it ended with ${code}`));
  }

  /** Gives an order and waits for its answer. Throws where the browser refuses it, or is gone. */
  order<Result>(method: string, params: Record<string, unknown> = {}, sessionId?: string): Promise<Result> {
    this.#last += 1;
    const id = this.#last;
    const answered = this.#wait<Result>(id);
    this.#orders.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return answered;
  }

  /** Waits for an event of a page that is shown. */
  event(method: string, sessionId: string): Promise<unknown> {
    return this.#wait(`${sessionId} ${method}`);
  }

  /** Ends the browser, whatever it does, and waits until it is gone. */
  async kill(): Promise<void> {
    if (this.#gone) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }

  #wait<Result>(key: number | string): Promise<Result> {
    if (this.#gone) return Promise.reject(this.#gone);
    return new Promise((take, fail) => this.#waiting.set(key, { take, fail }));
  }

  #hear(text: string): void {
    const parts = (this.#heard + text).split('\0');
    this.#heard = parts.pop()!;
    for (const part of parts) {
      const { id, method, sessionId, result, error } = JSON.parse(part) as Message;
      const key = id ?? `${sessionId} ${method}`;
      const waiting = this.#waiting.get(key);
      this.#waiting.delete(key);
      if (error) waiting?.fail(new Error(error.message));
      else waiting?.take(result as never);
    }
  }

  #end(why: string): void {
    this.#gone ??= new Error(why);
    for (const { fail } of this.#waiting.values()) fail(this.#gone);
    this.#waiting.clear();
  }
}
