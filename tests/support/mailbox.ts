import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message as a mail server takes it. */
export interface Taken {
  user: string | null;
  from: string;
  to: string[];
  /** Head and body, as sent. */
  raw: string;
}

/** A real mail server on this machine alone, which keeps what it is sent. */
export class Mailbox {
  readonly taken: Taken[] = [];
  readonly #server: SMTPServer;
  readonly #sockets = new Set<Socket>();

  private constructor(options: SMTPServerOptions, onTaken: () => void) {
    this.#server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      ...options,
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          this.taken.push({
            user: (session.user as string | undefined) ?? null,
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(parts).toString('utf8'),
          });
          onTaken();
          done();
        });
      },
    });
    this.#server.server.on('connection', (socket: Socket) => this.#sockets.add(socket));
    // A sender that is killed breaks its connection.
    this.#server.on('error', () => {});
  }

  /** `onTaken` is called when a message has come whole and is not answered yet. */
  static async open(options: SMTPServerOptions = {}, onTaken = () => {}): Promise<Mailbox> {
    const box = new Mailbox(options, onTaken);
    await new Promise<void>((ready) => box.#server.listen(0, '127.0.0.1', ready));
    return box;
  }

  /** One that asks for a name and a password. */
  static withPassword(user: string, password: string): Promise<Mailbox> {
    return Mailbox.open({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _, done) =>
        auth.username === user && auth.password === password
          ? done(null, { user })
          : done(new Error('no such user')),
    });
  }

  /** The variables by which it is reached. */
  get env(): Record<string, string> {
    const { port } = this.#server.server.address() as AddressInfo;
    return {
      SIGHTLINE_SMTP_HOST: '127.0.0.1',
      SIGHTLINE_SMTP_PORT: String(port),
      SIGHTLINE_SMTP_FROM: 'Sightline <sightline@council.example>',
    };
  }

  /** Breaks off every connection without another word. */
  breakOff(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}

/** The text of a message, without its head and the soft line breaks of quoted-printable. */
export function bodyOf({ raw }: Taken): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  if (!/quoted-printable/i.test(raw)) return body.replaceAll('\r\n', '\n');
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

/** A field of a message's head, its folds undone. */
export function headerOf({ raw }: Taken, name: string): string | null {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? null;
}
