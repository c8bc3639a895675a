import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { refreshAndBuild } from '../../pipeline/commands/refreshAndBuild.ts';
import { withLock } from '../../pipeline/operate/lock.ts';
import { project, Sandbox } from '../support/sandbox.ts';

const box = new Sandbox();
afterAll(() => box.remove());

/** What a run that nobody watches says. */
async function linesOf(): Promise<string[]> {
  const lines: string[] = [];
  await refreshAndBuild(
    { inbox: box.inbox, data: box.data, out: join(box.folder, 'dist') },
    {
      projectDir: project,
      workingDir: box.folder,
      print: (line) => lines.push(line),
      warn: (line) => lines.push(`! ${line}`),
      now: () => box.now,
    },
  );
  return lines;
}

describe('a run that nobody watches', () => {
  it('names what is refused, publishes nothing, builds nothing, and does not throw', async () => {
    writeFileSync(join(box.inbox, 'notes.csv'), 'dear colleague\n');
    const lines = await linesOf();
    expect(lines[0]).toBe('2021-09-08T06:00:00.000Z refresh begins');
    expect(lines.some((line) => line.includes('notes.csv'))).toBe(true);
    expect(lines.at(-1)).toMatch(
      /^! 2021-09-08T06:00:00.000Z nothing is published: 1 of 11 files are refused/,
    );
    expect(existsSync(join(box.folder, 'dist'))).toBe(false);
  });

  it('says in a line that another run holds the lock', async () => {
    const lines = await withLock(join(box.data, 'publications'), 'refresh', linesOf);
    expect(lines.at(-1)).toMatch(/^! \S+ does not run: another run is running in /);
  });
});
