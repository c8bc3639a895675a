import { chmodSync, cpSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../pipeline/doctor/finding.ts';
import { withLock } from '../../pipeline/operate/lock.ts';
import { Sandbox } from '../support/sandbox.ts';

const box = new Sandbox();
const site = join(box.folder, 'dist');
let run = '';
beforeAll(async () => {
  // The files of the inbox are of today.
  box.now = new Date();
  await box.refresh();
  const [{ run_id }] = JSON.parse((await box.run('runs', '--json', '--data', box.data)).out);
  run = run_id;
  chmodSync(box.inbox, 0o700);
  mkdirSync(site);
  siteOf(run);
});
afterAll(() => box.remove());

const siteOf = (run_id: string) =>
  writeFileSync(join(site, 'site.json'), JSON.stringify({ run_id, version: '0.1.0', siteHash: 'x' }));
const inData = (...path: string[]) => join(box.data, ...path);

/** What is not well, by check, and the exit code. */
async function ill() {
  const args = ['--inbox', box.inbox, '--data', box.data, '--out', site, '--json'];
  const { code, out } = await box.run('doctor', ...args);
  const { checks } = JSON.parse(out) as { checks: Finding[] };
  // Whether the machine that tests run on has a browser is its own affair.
  const found = checks.filter(({ state, check }) => state !== 'ok' && check !== 'browser');
  for (const { mend } of found) expect(mend).toBeTruthy();
  return { code, found: found.map(({ check, state, said }) => [check, state, said]) };
}

describe('an installation', () => {
  it('that is well has nothing to mend, a line a check', async () => {
    expect(await ill()).toEqual({ code: 0, found: [] });
    const { out } = await box.run('doctor', '--inbox', box.inbox, '--data', box.data, '--out', site);
    const lines = out.split('\n');
    expect(lines.length).toBe(15);
    for (const line of lines) expect(line).toMatch(/^(?:ok|look|wrong) +\w+( \w+)? {2,}\S/);
    expect(lines).toContain(`ok     site         ${site} is of ${run}, which is in force`);
  });

  it('is shown what can be read by others, and what runs', async () => {
    chmodSync(inData('vault'), 0o755);
    chmodSync(box.inbox, 0o755);
    const { code, found } = await withLock(inData('publications'), 'refresh', ill);
    chmodSync(inData('vault'), 0o700);
    chmodSync(box.inbox, 0o700);
    expect(code).toBe(1);
    expect(found).toEqual([
      ['data folder', 'wrong', `${inData('vault')} can be read by others`],
      ['inbox', 'look', `${box.inbox} can be read by everybody on this machine`],
      ['lock', 'look', `another run is running in ${inData('publications')}`],
    ]);
  });

  it('is shown a fault of a reference table, and a run that was stopped half-way', async () => {
    mkdirSync(inData('reference'), { recursive: true });
    const limits = inData('reference', 'limits.csv');
    writeFileSync(limits, 'Limit,Value,Meaning\nquarantined_per_cent,much,\n');
    mkdirSync(inData('publications', `.draft-${run}`));
    const { found } = await ill();
    rmSync(limits);
    rmSync(inData('publications', `.draft-${run}`), { recursive: true });
    expect(found).toEqual([
      ['reference', 'wrong', expect.stringMatching(/limits\.csv: line 2: /)],
      ['lock', 'look', 'free; a run was stopped half-way'],
      ['alerts', 'look', 'not looked at'],
    ]);
  });

  it('is shown rows that are gone, and a publication that is damaged', async () => {
    renameSync(inData('vault', 'panels'), inData('panels'));
    const checks = inData('publications', run, 'checks.json');
    cpSync(checks, inData('checks.json'));
    writeFileSync(checks, '[]');
    const { found } = await ill();
    renameSync(inData('panels'), inData('vault', 'panels'));
    renameSync(inData('checks.json'), checks);
    expect(found).toEqual([
      ['publication', 'wrong', `${run} is gone or damaged`],
      ['vault', 'wrong', 'the rows of panels cannot be read'],
    ]);
  });

  it('is shown a clock that is slow, and files that were saved by one that is fast', async () => {
    const now = box.now;
    box.now = new Date(now.getTime() - 60_000);
    const file = join(box.inbox, 'panels.csv');
    const soon = new Date(now.getTime() + 2 * 3_600_000);
    utimesSync(file, soon, soon);
    const { found } = await ill();
    utimesSync(file, now, now);
    box.now = now;
    expect(found.map(([check, state]) => [check, state])).toEqual([
      ['inbox', 'look'],
      ['clock', 'wrong'],
    ]);
  });

  it('is shown a site of another publication, a last run that published nothing, and who cannot be told', async () => {
    siteOf('0123456789abcdef');
    writeFileSync(join(box.inbox, 'notes.csv'), 'dear colleague\n');
    await box.refresh();
    const header =
      'Name,Channel,E-mail addresses,Variable,Late,Refused,Not published,Concern,Target,Overdue,Quiet from,Quiet to,Note';
    mkdirSync(inData('reference'), { recursive: true });
    const table = inData('reference', 'alerts.csv');
    writeFileSync(table, `${header}\nChat,Slack,,NOT_SET,Yes,Yes,Yes,Yes,Yes,Yes,,,\n`);
    const { code, found } = await ill();
    rmSync(table);
    siteOf(run);
    rmSync(join(box.inbox, 'notes.csv'));
    expect(code).toBe(1);
    expect(found).toEqual([
      ['site', 'look', `${site} is of 0123456789abcdef, and ${run} is in force`],
      ['last run', 'look', expect.stringMatching(/^published nothing at \S+: 1 of 11 files are refused/)],
      ['alerts', 'wrong', '"Chat" cannot be told: the variable NOT_SET is not set'],
    ]);
  });

  it('is shown an inbox that is not there, and that nothing is published', async () => {
    const empty = ['--inbox', join(box.folder, 'nowhere'), '--data', join(box.folder, 'none'), '--out', site];
    const { code, out } = await box.run('doctor', ...empty);
    expect(code).toBe(1);
    expect(out).toMatch(/^wrong {2}inbox {8}.*nowhere is no folder that can be read/m);
    expect(out).toMatch(/^look {3}publication {2}nothing is published yet – run "sightline refresh"$/m);
  });
});
