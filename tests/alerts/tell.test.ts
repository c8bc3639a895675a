import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Surroundings } from '../../pipeline/commands/command.ts';
import { tellerOf } from '../../pipeline/commands/teller.ts';
import { bodyOf, headerOf, Mailbox } from '../support/mailbox.ts';
import { project, Sandbox, start } from '../support/sandbox.ts';
import { Webhook } from '../support/webhook.ts';

const box = new Sandbox();
let mail: Mailbox;
let hook: Webhook;
beforeAll(async () => {
  [mail, hook] = await Promise.all([Mailbox.withPassword('sightline', 'open sesame'), Webhook.open()]);
  expect((await box.refresh()).err).toBe('');
});
afterAll(async () => {
  await Promise.all([mail.close(), hook.close()]);
  box.remove();
});
beforeEach(() => {
  stubAll({ ...mail.env, SIGHTLINE_SMTP_USER: 'sightline', SIGHTLINE_SMTP_PASSWORD: 'open sesame' });
  stubAll({ TEAMS_HOOK: hook.address, SLACK_HOOK: hook.address });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  rmSync(join(box.data, 'alerts', 'told.jsonl'), { force: true });
  mail.taken.length = 0;
  hook.posted.length = 0;
});

const stubAll = (env: Record<string, string>) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
};

/** Sets who is told: each row what stands before the columns of what is told, then quiet hours. */
function setReaders(...rows: [string, string, string, string, quiet?: string][]): void {
  const header =
    'Name,Channel,E-mail addresses,Variable,Late,Refused,Not published,Concern,Target,Overdue,Quiet from,Quiet to,Note';
  const lines = rows.map(
    ([name, channel, addresses, variable, quiet = ',']) =>
      `${name},${channel},${addresses},${variable},Yes,Yes,Yes,Yes,Yes,Yes,${quiet},`,
  );
  const folder = join(box.data, 'reference');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'alerts.csv'), `${[header, ...lines].join('\n')}\n`);
}
const TEAM: [string, string, string, string] = ['Team', 'E-mail', 'team@council.example', ''];
const alerts = (...args: string[]) => box.run('alerts', ...args, '--data', box.data);

const OVERDUE = ['- Improvement plan: 8 overdue.', '- Recommendations of scrutiny: 7 overdue.'];

describe('telling', () => {
  it('sends nothing, and says so, where nobody is set up', async () => {
    setReaders();
    expect((await alerts()).out).toMatch(/Improvement plan: 8 overdue\.[\s\S]*nobody is told/);
    expect((await alerts('--send')).out).toMatch(/^nobody is told/);
    expect(await alerts('--test')).toMatchObject({ code: 2 });
  });

  it('is one e-mail a run, in which each thing stands once, and again when it ends and comes again', async () => {
    setReaders(TEAM);
    expect(await alerts()).toMatchObject({ code: 0, err: '' });
    expect(mail.taken).toEqual([]);
    expect((await alerts('--send')).out).toBe('alerts: told "Team" by E-mail: 2 things');
    expect(headerOf(mail.taken[0]!, 'Subject')).toBe(
      'Sightline: 2 things to know, A county council, as at 7 September 2021',
    );
    expect(mail.taken[0]!.user).toBe('sightline');
    expect(
      bodyOf(mail.taken[0]!)
        .split('\n')
        .filter((line) => line.startsWith('- ')),
    ).toEqual(OVERDUE);
    expect((await alerts('--send')).out).toBe('');
    expect((await alerts()).out).toMatch(/Team {2}by E-mail: 2 things, of them new 0$/);

    const notes = join(box.inbox, 'Jane Example notes.csv');
    for (const tellsIt of [true, false]) {
      if (tellsIt) writeFileSync(notes, 'dear colleague\n');
      else rmSync(notes);
      await box.refresh();
      await alerts('--send');
    }
    writeFileSync(notes, 'dear colleague\n');
    await box.refresh();
    await alerts('--send');
    await alerts('--send');
    rmSync(notes);
    await box.refresh();
    const lines = mail.taken.slice(1).map((each) =>
      bodyOf(each)
        .split('\n')
        .filter((line) => line.startsWith('- ')),
    );
    const refused = [
      '- 1 of 11 files are refused.',
      '- 1 file of no extract that is known: "sightline check" says why.',
    ];
    expect(lines).toEqual([refused, refused]);
    expect(mail.taken.map(({ raw }) => raw).join()).not.toMatch(/Jane|notes|colleague/);
  });

  it('goes to Teams and Slack, each in its own shape', async () => {
    setReaders(['Chat', 'Teams', '', 'TEAMS_HOOK'], ['Director', 'Slack', '', 'SLACK_HOOK']);
    expect((await alerts('--send')).code).toBe(0);
    const [teams, slack] = hook.posted.map(({ body }) => body as Record<string, unknown>);
    expect(teams).toMatchObject({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
      ],
    });
    expect(slack).toMatchObject({
      text: 'Sightline: 2 things to know, A county council, as at 7 September 2021',
    });
    for (const line of OVERDUE) {
      expect(JSON.stringify(teams)).toContain(line.slice(2));
      expect(JSON.stringify(slack)).toContain(`• ${line.slice(2)}`);
    }
  });

  it('that fails is said without a secret, and is tried again', async () => {
    setReaders(TEAM, ['Chat', 'Teams', '', 'TEAMS_HOOK'], ['Director', 'Slack', '', 'NOT_SET']);
    vi.stubEnv('SIGHTLINE_SMTP_PASSWORD', 'wrong secret');
    hook.answers.push(404);
    const { code, err } = await alerts('--send');
    expect([code, ...err.split('\n')]).toEqual([
      1,
      'alerts: "Team" is not told by E-mail: the mail server: EAUTH 535: tried again by the next run',
      'alerts: "Chat" is not told by Teams: the webhook answers 404: tried again by the next run',
      'alerts: "Director" is not told by Slack: the variable NOT_SET is not set: set it right; tried again by the next run',
    ]);
    stubAll({ SIGHTLINE_SMTP_PASSWORD: 'open sesame', NOT_SET: hook.address });
    expect(await alerts('--send')).toMatchObject({ code: 0, err: '' });
    expect([mail.taken.length, hook.posted.length]).toEqual([1, 3]);
    const kept = readdirSync(join(box.data, 'alerts'))
      .filter((name) => !name.endsWith('.duckdb'))
      .map((name) => readFileSync(join(box.data, 'alerts', name), 'utf8'));
    expect(err + kept.join()).not.toMatch(/secret|sesame|127\.0\.0\.1|council\.example/);
  });

  it('is not done by half a setting, or to an address that all can read', async () => {
    setReaders(
      [...TEAM, '20:00,'],
      ['Chat', 'Teams', '', 'https://chat.example/hook'],
      ['Director', 'Slack', '', 'SLACK_HOOK'],
      ['Panel', 'E-mail', 'panel', ''],
    );
    vi.stubEnv('SLACK_HOOK', 'http://chat.example/hook');
    expect((await alerts('--send')).err.split('\n').map((line) => line.split(': ')[2])).toEqual([
      'quiet hours have one end',
      'Variable holds no name of an environment variable',
      'the variable SLACK_HOOK holds no address that begins with https',
      '"panel" is no e-mail address',
    ]);
  });

  it('of a test message goes to each, and is not noted', async () => {
    setReaders(TEAM, ['Chat', 'Teams', '', 'TEAMS_HOOK']);
    expect(await alerts('--test')).toMatchObject({ code: 0, err: '' });
    expect([mail.taken.length, hook.posted.length]).toEqual([1, 1]);
    expect(bodyOf(mail.taken[0]!)).toMatch(/^A county council\n\nThis channel works\n/);
    expect((await alerts()).out).toMatch(/Team {2}by E-mail: 2 things, of them new 2$/m);
  });

  it('goes on where the publication is damaged: what is known of the run is told, and no figure has ended', async () => {
    setReaders(TEAM);
    await alerts('--send');
    const pointer = readFileSync(join(box.data, 'publications', 'current.json'), 'utf8');
    const database = join(box.data, 'publications', JSON.parse(pointer).run_id, 'sightline.duckdb');
    renameSync(database, `${database}.away`);
    const { code, err } = await alerts('--send');
    renameSync(`${database}.away`, database);
    expect([code, err]).toEqual([0, expect.stringMatching(/^alerts: figures are left out: /)]);
    expect((await alerts('--send')).out).toBe('');
  });

  it('has no part in what is published: other readers make no other publication', async () => {
    setReaders(TEAM);
    expect((await box.refresh()).out).toMatch(/nothing has changed/);
    expect(await box.query("select table_name from duckdb_tables() where table_name = 'alerts'")).toEqual([]);
  });
});

describe('quiet hours', () => {
  /** A teller of runs that nobody watches, and what it says; its clock is that of the faked timers. */
  function teller() {
    const lines: string[] = [];
    const around: Surroundings = {
      projectDir: project,
      workingDir: box.folder,
      print: (line) => lines.push(line),
      warn: (line) => lines.push(`! ${line}`),
      now: () => new Date(),
    };
    return { lines, ...tellerOf({ data: box.data }, around) };
  }
  const fakeClock = (instant: string) =>
    vi.useFakeTimers({ now: new Date(instant), toFake: ['Date', 'setTimeout', 'clearTimeout'] });

  it('hold what a run would tell, and it is told when they end', async () => {
    setReaders(['Chat', 'Teams', '', 'TEAMS_HOOK', '20:00,07:00']);
    fakeClock('2026-07-01T21:00:00Z');
    const { lines, tell, stop } = teller();
    await tell();
    await tell();
    expect(hook.posted).toEqual([]);
    expect(lines.at(-1)).toBe('2026-07-01T21:00:00.000Z alerts: quiet hours, told at 2026-07-02 07:00');
    await vi.advanceTimersByTimeAsync(9 * 3_600_000 - 1);
    expect(hook.posted).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await stop();
    expect(hook.posted.length).toBe(1);
    expect(lines.at(-1)).toBe('2026-07-02T06:00:00.000Z alerts: told "Chat" by Teams: 2 things');
  });

  it('hold it for the next run where none waits for their end', async () => {
    setReaders(['Chat', 'Teams', '', 'TEAMS_HOOK', '20:00,07:00']);
    fakeClock('2026-07-01T21:00:00Z');
    const evening = teller();
    await evening.tell();
    await evening.stop();
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(hook.posted).toEqual([]);
    vi.setSystemTime(new Date('2026-07-03T06:30:00Z'));
    const morning = teller();
    await morning.tell();
    await morning.stop();
    expect(hook.posted.length).toBe(1);
  });

  it('say in a line what goes wrong, and do not throw', async () => {
    const wrong: Parameters<typeof setReaders>[] = [
      [['Team', 'E-mail', '', '']],
      [['Chat', 'Slack', '', '']],
    ];
    for (const rows of wrong) {
      setReaders(...rows);
      const { lines, tell, stop } = teller();
      await tell();
      await stop();
      expect(lines).toEqual([
        expect.stringMatching(
          /^! \S+ alerts: .*alerts\.csv: line 2: is blank: .*; tried again by the next run$/,
        ),
      ]);
    }
  });
});

it('killed after sending and before noting it, it sends the same once more, and then no more', async () => {
  const send = async (kills: boolean) => {
    const { child, ended } = start(['alerts', '--send', '--data', box.data], { env: strict.env });
    killed = kills ? () => child.kill('SIGKILL') : () => {};
    return (await ended).code;
  };
  let killed: () => void = () => {};
  const strict = await Mailbox.open({}, () => killed());
  try {
    setReaders(TEAM);
    vi.stubEnv('SIGHTLINE_SMTP_USER', undefined);
    expect([await send(true), await send(true), await send(false)]).toEqual([null, null, 0]);
    const ids = strict.taken.map((taken) => headerOf(taken, 'Message-ID'));
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  } finally {
    await strict.close();
  }
});
