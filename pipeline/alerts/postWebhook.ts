import { setTimeout as wait } from 'node:timers/promises';
import { DeliveryError } from './deliveryError.ts';

export interface PostOptions {
  /** Milliseconds for which an answer is waited for, each time. */
  timeout?: number;
  /** Milliseconds before it is tried again; so often it is. */
  pauses?: readonly number[];
}

/** Answers by which a server says that it has not taken the message, and may later. */
const TAKEN_LATER = [429, 503];

/** No connection came about: nothing was sent. */
const NO_CONNECTION =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|UNABLE_TO_\w+|.*CERT.*)$/;

/**
 * Posts a message as JSON to a webhook. It is tried again only where the message cannot have been taken, and follows no
 * address to another: whoever knows it may write there.
 * @throws {DeliveryError} where it was not taken, or no answer came
 */
export async function postWebhook(
  address: string,
  message: object,
  { timeout = 15_000, pauses = [1000, 4000] }: PostOptions = {},
): Promise<void> {
  for (let tries = 0; ; tries++) {
    const failed = await post(address, message, timeout);
    if (failed === null) return;
    if (!failed.again || tries >= pauses.length) throw failed.error;
    await wait(pauses[tries]);
  }
}

async function post(
  address: string,
  message: object,
  timeout: number,
): Promise<{ error: DeliveryError; again: boolean } | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    await answer.body?.cancel();
    if (answer.ok) return null;
    const isUnsure = answer.status >= 500 && !TAKEN_LATER.includes(answer.status);
    const error = new DeliveryError(`the webhook answers ${answer.status}`, { isUnsure });
    return { error, again: TAKEN_LATER.includes(answer.status) };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    const code = cause?.code ?? (name === 'TimeoutError' ? 'no answer in time' : 'no connection');
    const isUnsure = !NO_CONNECTION.test(code);
    return { error: new DeliveryError(`the webhook: ${code}`, { isUnsure }), again: !isUnsure };
  }
}
