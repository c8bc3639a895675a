import { emailText } from '../../src/alerts/emailText.ts';
import { slackMessage } from '../../src/alerts/slackMessage.ts';
import { teamsMessage } from '../../src/alerts/teamsMessage.ts';
import type { Digest } from '../../src/words/digest.ts';
import { postWebhook } from './postWebhook.ts';
import type { Reader } from './readers.ts';
import { sendEmail } from './sendEmail.ts';

/**
 * Sends a digest in the shape of its reader's channel, by the mail server or webhook that the environment names. Gives how
 * many of its addresses were not taken.
 * @throws {DeliveryError} where it was not taken for any, or no answer came
 */
export async function deliver(
  reader: Reader,
  digest: Digest,
  id: string,
  env: NodeJS.ProcessEnv,
): Promise<{ notTaken: number }> {
  if (reader.channel === 'E-mail') {
    const subject = `${digest.title}, ${digest.about}`;
    return sendEmail({ to: reader.addresses, subject, text: emailText(digest), id }, env);
  }
  const message = reader.channel === 'Teams' ? teamsMessage(digest) : slackMessage(digest);
  await postWebhook(env[reader.variable!]!, message);
  return { notTaken: 0 };
}
