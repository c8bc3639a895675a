import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeliveryError } from '../../pipeline/alerts/deliveryError.ts';
import { postWebhook } from '../../pipeline/alerts/postWebhook.ts';
import { slackMessage } from '../../src/alerts/slackMessage.ts';
import { teamsMessage } from '../../src/alerts/teamsMessage.ts';
import type { Digest } from '../../src/words/digest.ts';
import { Webhook } from '../support/webhook.ts';

let hook: Webhook;
beforeAll(async () => {
  hook = await Webhook.open();
});
afterAll(() => hook.close());

const digest: Digest = {
  title: 'Sightline: 1 thing to know',
  about: 'Stoke & *Trent*',
  parts: [{ heading: 'Late', lines: ['<visits> & [more](http://council.example)'] }],
  closing: 'Once.',
};

/** What an attempt ended in: null where the message was taken. */
const post = (options = {}) =>
  postWebhook(hook.address, { text: 'x' }, { pauses: [1, 1], ...options }).then(
    () => null,
    (error: DeliveryError) => error,
  );

describe('a webhook', () => {
  it('is posted JSON, once', async () => {
    expect(await post()).toBeNull();
    expect(hook.posted.splice(0)).toEqual([
      { path: '/hook/secret', type: 'application/json', body: { text: 'x' } },
    ]);
  });

  it('that has no time now is tried again, and so often', async () => {
    hook.answers.push(429, 503);
    expect(await post()).toBeNull();
    expect(hook.posted.splice(0).length).toBe(3);
    hook.answers.push(503, 503, 503);
    expect(await post()).toMatchObject({ message: 'the webhook answers 503', isUnsure: false });
    expect(hook.posted.splice(0).length).toBe(3);
  });

  it('that may have taken it is not tried again', async () => {
    hook.answers.push(500);
    expect(await post()).toMatchObject({ message: 'the webhook answers 500', isUnsure: true });
    hook.answers.push(null);
    expect(await post({ timeout: 100 })).toMatchObject({ isUnsure: true });
    expect(hook.posted.splice(0).length).toBe(2);
  });

  it('that refuses it, or names another address, is left at that', async () => {
    hook.answers.push(404, 302);
    expect(await post()).toMatchObject({ message: 'the webhook answers 404', isUnsure: false });
    expect(await post()).toMatchObject({ message: 'the webhook answers 302', isUnsure: false });
    expect(hook.posted.splice(0).map(({ path }) => path)).toEqual(['/hook/secret', '/hook/secret']);
  });

  it('that nobody listens at is said to be so, without its address', async () => {
    const gone = await Webhook.open();
    const { address } = gone;
    await gone.close();
    const error = await postWebhook(address, {}, { pauses: [1] }).catch((each: Error) => each);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ message: 'the webhook: ECONNREFUSED', isUnsure: false });
  });
});

describe('a message', () => {
  it('for Slack has its three signs told as text', () => {
    const text = JSON.stringify(slackMessage(digest));
    expect(text).toContain('• &lt;visits&gt; &amp; [more](http://council.example)');
    expect(text).toContain('Stoke &amp; *Trent*');
  });

  it('for Slack keeps to the length of its parts', () => {
    const long = {
      ...digest,
      title: 'x'.repeat(200),
      parts: [{ heading: 'Late', lines: ['y'.repeat(4000)] }],
    };
    const { blocks } = slackMessage(long) as { blocks: { text?: { text: string } }[] };
    expect(blocks.map((block) => block.text?.text.length ?? 0)).toEqual([150, 0, 3000, 0]);
  });

  it('for Teams stands in runs of text, which no sign can turn into a link or a list', () => {
    const { attachments } = teamsMessage(digest) as {
      attachments: { content: { body: { type: string; items?: { type: string }[] }[] } }[];
    };
    const blocks = attachments[0]!.content.body.flatMap((block) => block.items ?? [block]);
    expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(['RichTextBlock']));
    expect(JSON.stringify(blocks)).toContain('"text":"<visits> & [more](http://council.example)"');
  });
});
