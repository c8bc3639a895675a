import { afterEach, describe, expect, it } from 'vitest';
import { mailServer, sendEmail } from '../../pipeline/alerts/sendEmail.ts';
import { bodyOf, headerOf, Mailbox } from '../support/mailbox.ts';

const boxes: Mailbox[] = [];
const opened = async (opening: Promise<Mailbox>) => {
  const box = await opening;
  boxes.push(box);
  return box;
};
afterEach(async () => {
  await Promise.all(boxes.splice(0).map((box) => box.close()));
});

const email = {
  to: ['one@council.example', 'two@council.example'],
  subject: 'Sightline: 2 things to know, Plymouth – north',
  text: 'Visits: 34 overdue.\n.\nNot more than 5 – “a few”.\n',
  id: 'abc',
};
const send = (env: Record<string, string>) =>
  sendEmail(email, env, [1]).then(
    () => null,
    (error: unknown) => error,
  );

describe('an e-mail', () => {
  it('reaches a server that asks for no password, whole, as plain text that no absence note answers', async () => {
    const box = await opened(Mailbox.open());
    expect(await send(box.env)).toBeNull();
    const [taken] = box.taken;
    expect(taken).toMatchObject({ user: null, from: 'sightline@council.example', to: email.to });
    expect(bodyOf(taken!)).toBe(email.text);
    expect(headerOf(taken!, 'Message-ID')).toBe('<abc@council.example>');
    expect(headerOf(taken!, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(taken!, 'Content-Type')).toBe('text/plain; charset=utf-8');
  });

  it('reaches one that asks for a password, and says without it that it was refused', async () => {
    const box = await opened(Mailbox.withPassword('sightline', 'open sesame'));
    const env = { ...box.env, SIGHTLINE_SMTP_USER: 'sightline' };
    expect(await send({ ...env, SIGHTLINE_SMTP_PASSWORD: 'open sesame' })).toBeNull();
    expect(box.taken[0]!.user).toBe('sightline');
    const error = await send({ ...env, SIGHTLINE_SMTP_PASSWORD: 'wrong secret' });
    expect(error).toMatchObject({ message: 'the mail server: EAUTH 535', isUnsure: false });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/secret|sesame/);
  });

  it('is told to whom it can be where an address is refused, and how many are not', async () => {
    const box = await opened(
      Mailbox.open({
        onRcptTo: ({ address }, _, done) => done(address.startsWith('two') ? new Error('unknown') : null),
      }),
    );
    expect(await sendEmail(email, box.env)).toEqual({ notTaken: 1 });
    expect(box.taken[0]!.to).toEqual(['one@council.example']);
  });

  it('may have arrived where the server takes it and goes before it answers', async () => {
    const box: Mailbox = await opened(Mailbox.open({}, () => box.breakOff()));
    expect(await send(box.env)).toMatchObject({ isUnsure: true });
  });

  it('to a server that is not there has not gone out', async () => {
    const box = await Mailbox.open();
    const { env } = box;
    await box.close();
    expect(await send(env)).toMatchObject({ isUnsure: false });
  });
});

describe('a mail server', () => {
  it('is given a password by TLS alone, but on this machine itself', () => {
    const at = (host: string, more = {}) => mailServer({ SIGHTLINE_SMTP_HOST: host, ...more });
    const user = { SIGHTLINE_SMTP_USER: 'sightline', SIGHTLINE_SMTP_PASSWORD: 'open sesame' };
    expect(at('mail.council.example', user)).toMatchObject({ port: 587, secure: false, requireTLS: true });
    expect(at('mail.council.example', { ...user, SIGHTLINE_SMTP_PORT: '465' })).toMatchObject({
      secure: true,
    });
    expect(at('mail.council.example')).toMatchObject({ requireTLS: false });
    expect(at('127.0.0.1', user)).toMatchObject({ requireTLS: false });
    expect(() => at('127.0.0.1', { SIGHTLINE_SMTP_PORT: 'smtp' })).toThrow('holds no number of a port');
  });
});
