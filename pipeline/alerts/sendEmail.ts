import { setTimeout as wait } from 'node:timers/promises';
import { DeliveryError } from './deliveryError.ts';
import { isLoopback } from './readers.ts';

/** An e-mail before it is sent. */
export interface Email {
  to: readonly string[];
  subject: string;
  text: string;
  /** Alike for a message that is sent once more, so that a mail server can tell that it is the same. */
  id: string;
}

/** An error of nodemailer, and what the server answered, if it did. */
type MailError = Error & { code?: string; responseCode?: number };

/** Milliseconds before a server that could not be reached is tried again; so often it is. */
const PAUSES = [1000, 4000];

/**
 * How the mail server is reached, by environment variables: SIGHTLINE_SMTP_HOST, _PORT (587), _USER, _PASSWORD and _FROM.
 * Port 465 is TLS from the start; elsewhere TLS is used where the server has it, and no password goes out without it but to
 * this machine itself.
 */
export function mailServer(env: NodeJS.ProcessEnv) {
  const { SIGHTLINE_SMTP_HOST: host = '', SIGHTLINE_SMTP_USER: user, SIGHTLINE_SMTP_PASSWORD: pass } = env;
  const port = Number(env.SIGHTLINE_SMTP_PORT ?? 587);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new DeliveryError('the variable SIGHTLINE_SMTP_PORT holds no number of a port', {
      isUnsure: false,
    });
  }
  return {
    host,
    port,
    secure: port === 465,
    requireTLS: user !== undefined && port !== 465 && !isLoopback(host),
    ...(user === undefined ? {} : { auth: { user, pass: pass ?? '' } }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * Sends an e-mail by the mail server that the environment names; gives how many of its addresses the server did not take.
 * @throws {DeliveryError} where it was not taken for any, or no answer came
 */
export async function sendEmail(
  { to, subject, text, id }: Email,
  env: NodeJS.ProcessEnv,
  pauses: readonly number[] = PAUSES,
): Promise<{ notTaken: number }> {
  const { createTransport } = await import('nodemailer');
  const from = env.SIGHTLINE_SMTP_FROM ?? '';
  const transport = createTransport(mailServer(env));
  const message = {
    from,
    to: [...to],
    subject,
    text,
    messageId: `<${id}@${from.replace(/^.*@|>?$/g, '')}>`,
    // No absence note answers it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
  const failed = (error: MailError, isUnsure: boolean) => {
    const said = [error.code, error.responseCode].filter((part) => part !== undefined).join(' ');
    return new DeliveryError(`the mail server: ${said || 'no connection'}`, { isUnsure });
  };
  try {
    // A connection that breaks says alike before the message has gone out and after: so it is tried first without one.
    await reach(transport, pauses).catch((error: MailError) => Promise.reject(failed(error, false)));
    const { rejected } = await transport.sendMail(message).catch((error: MailError) => {
      return Promise.reject(failed(error, error.responseCode === undefined));
    });
    return { notTaken: rejected.length };
  } finally {
    transport.close();
  }
}

/** Makes sure that the server is there and knows who asks; one that does not answer is tried again. */
async function reach(transport: { verify(): Promise<unknown> }, pauses: readonly number[]): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await transport.verify();
      return;
    } catch (error) {
      if ((error as MailError).responseCode !== undefined || tries >= pauses.length) throw error;
      await wait(pauses[tries]);
    }
  }
}
