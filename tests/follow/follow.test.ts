import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../pipeline/cli.ts';
import { printable } from '../../pipeline/commands/printable.ts';
import { logsDir } from '../../pipeline/follow/runLog.ts';
import { withLock } from '../../pipeline/operate/lock.ts';
import { project, Sandbox } from '../support/sandbox.ts';

type Line = Record<string, unknown>;

const box = new Sandbox();
const logged = () =>
  readdirSync(logsDir(box.data))
    .map((name) => readFileSync(join(logsDir(box.data), name), 'utf8'))
    .join('');
const lines = (): Line[] =>
  logged()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
/** The lines of the latest run. */
const last = () => lines().filter(({ run }) => run === lines().at(-1)!.run);

const HEADER =
  'Escalation reference,Child ID,Kind of escalation,Escalation raised at,Level reached,Stage 1 reached,Stage 2 reached,Stage 3 reached,Stage 4 reached,Stage 5 reached,Escalation resolved at,Team';
/** Whatever could tell of somebody: of sound rows, of rows that are set aside, of a file that no contract knows, of names. */
const TELLING = [
  'ZQ70001',
  'ZQ70002',
  'Bloggsworth',
  'Quillfield',
  'ESC9911',
  'ESC9912',
  '31/02/2021',
  'Jolly',
];

beforeAll(() => {
  writeFileSync(
    join(box.inbox, 'escalations Bloggsworth.csv'),
    [
      HEADER,
      ...Array.from(
        { length: 8 },
        (_, at) => `ESC800${at},ZQ8000${at},Dispute,01/05/2021 09:00,Stage 1,,,,,,,Quillfield`,
      ),
      'ESC9911,ZQ70001,Dispute,01/06/2021 09:00,Stage 1,,,,,,,Quillfield',
      'ESC9912,ZQ70002,Dispute,31/02/2021 09:00,Jolly,,,,,,,Quillfield',
      '',
    ].join('\n'),
  );
  writeFileSync(join(box.inbox, 'ZQ70001 Bloggsworth.csv'), 'dear colleague,ZQ70002\nQuillfield,ESC9911\n');
});
afterAll(() => box.remove());

describe('a run that is followed', () => {
  it('leaves in the log what it did and how long it took, and no word of what it read', async () => {
    expect((await box.refresh()).code).toBe(1);
    expect(last().at(-1)).toMatchObject({ event: 'ended', outcome: 'stopped', exit: 1, refused: 1 });

    const { code, out, err } = await box.refresh('--allow-refused');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Bloggsworth');
    expect(last().map(({ event, stage }) => stage ?? event)).toEqual([
      ...['begins', 'open', 'read', 'settle', 'load', 'check', 'model', 'figures', 'write', 'judge'],
      ...['publish', 'ended'],
    ]);
    const ended = last().at(-1)!;
    const [{ run_id }] = JSON.parse((await box.run('runs', '--json', '--data', box.data)).out);
    expect(ended).toMatchObject({
      outcome: 'published',
      exit: 0,
      publication: run_id,
      files: 12,
      refused: 1,
    });
    expect(ended.quarantined).toBe(1);
    expect(Object.values(ended.problems as Record<string, number>).every((count) => count > 0)).toBe(true);

    expect((await box.run('forget', '--child', 'ZQ70001', '--data', box.data)).code).toBe(0);
    expect(last().at(-1)).toMatchObject({ verb: 'forget', outcome: 'forgotten', rows: 1 });
    await box.run('alerts', '--send', '--data', box.data);
    expect(last().at(-1)).toMatchObject({ verb: 'alerts', outcome: 'told', readers: 0, exit: 0 });

    // What names somebody is in what the error says, and so on the terminal alone.
    const elsewhere = join(box.folder, 'Bloggsworth');
    const failed = await box.run('refresh', '--inbox', elsewhere, '--data', box.data);
    expect(failed.err).toContain('Bloggsworth');
    expect(last().at(-1)).toMatchObject({
      level: 'error',
      event: 'failed',
      exit: 1,
      stage: 'read',
      error: 'InboxError',
    });
    await withLock(join(box.data, 'publications'), 'run', () => box.refresh());
    expect(last().at(-1)).toMatchObject({ event: 'failed', exit: 3, stage: null, error: 'LockHeld' });

    const whole = logged();
    for (const word of TELLING) expect(whole).not.toContain(word);
    expect(whole).not.toContain(box.folder);
    expect(whole).not.toMatch(/\.csv|legal-live/);
  });

  it('shows how far it is where somebody watches, and leaves nothing of it; and prints for programs alone what they read', async () => {
    const writes: string[] = [];
    const [printed, warned]: string[][] = [[], []];
    const around = {
      projectDir: project,
      workingDir: box.folder,
      print: (line: string) => void printed!.push(line),
      warn: (line: string) => void warned!.push(line),
      now: () => box.now,
      terminal: { write: (text: string) => void writes.push(text), columns: () => 80 },
    };
    const asked = ['--inbox', box.inbox, '--data', box.data, '--as-at', '2021-09-07', '--allow-refused'];
    expect(await main(['refresh', ...asked, '--verbose', '--json'], around)).toBe(0);
    expect(writes.length).toBeGreaterThan(1);
    expect(writes.at(-1)).toBe('\r\u001b[K');
    for (const text of writes) {
      const shown = text.slice(1, -'\u001b[K'.length);
      expect([text, printable(shown)]).toEqual([`\r${shown}\u001b[K`, shown]);
      expect(shown).not.toMatch(/Bloggsworth|ZQ7/);
    }
    expect(JSON.parse(printed!.join('\n')).published).toBe(true);
    expect(warned![0]).toMatch(/^opening the vault in [\d.]+ s$/);
    expect(warned!.at(-1)).toMatch(/^putting in force in [\d.]+ s$/);
  });
});
