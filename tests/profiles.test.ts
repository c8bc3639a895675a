import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../pipeline/publish/publication.ts';
import { Sandbox } from './support/sandbox.ts';

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox();
});
afterEach(() => box.remove());

/** The council's own table of profiles. */
function writeProfiles(...rows: string[]): void {
  const folder = join(box.data, 'reference');
  mkdirSync(folder, { recursive: true });
  const header = 'Profile,Readers,Breakdowns,Hides counts to,Rounds to five,Taken unless named';
  writeFileSync(join(folder, 'profiles.csv'), [header, ...rows, ''].join('\n'));
}

const INTERNAL = 'internal,People with a sign-in,,,No,Yes';

const folder = () => {
  const { run_id } = JSON.parse(readFileSync(join(box.data, 'publications', 'current.json'), 'utf8'));
  return join(box.data, 'publications', run_id);
};
const manifest = () => JSON.parse(readFileSync(join(folder(), 'manifest.json'), 'utf8')) as Manifest;
const table = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(folder(), 'tables', `${name}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** The whole of an indicator in a month as it is published. */
const published = (indicator: string, month: string) =>
  table('indicators').find(
    (row) => row.indicator === indicator && row.month === month && row.breakdown === 'all',
  );

describe('a profile', () => {
  it('is taken from the table unless one is named, and must be one of it', async () => {
    writeProfiles('internal,People with a sign-in,,,No,No', 'public,The public,,5,No,Yes');
    expect((await box.refresh()).code).toBe(0);
    expect(manifest().profile).toBe('public');
    expect((await box.refresh('--profile', 'internal')).code).toBe(0);
    expect(manifest()).toMatchObject({ profile: 'internal', disclosure: null });
    expect(await box.refresh('--profile', 'press')).toMatchObject({
      code: 2,
      err: 'sightline: refresh: there is no profile "press": it is one of internal, members, public',
    });
    expect((await box.refresh('--profile', 'members')).err).toContain(
      'profiles.csv: there is no profile "members"',
    );
  });

  it.each([
    [['internal,All,,5,No,Yes'], 'internal hides nothing'],
    [[INTERNAL, 'public,The public,,12,No,No'], 'public hides counts to 12: write 1 to 9'],
    [[INTERNAL, 'public,The public,,,No,No'], 'is blank: write up to what number counts are hidden'],
    [['internal,All,,,No,No'], '0 are taken unless named'],
  ])('whose table makes no sense stops the run: %s', async (rows, reason) => {
    writeProfiles(...rows);
    const { code, err } = await box.refresh();
    expect([code, err]).toEqual([1, expect.stringContaining(reason)]);
  });

  it('publishes for the public no small count, no file name and no list of files or cases', async () => {
    expect((await box.refresh('--profile', 'public')).code).toBe(0);
    const { disclosure, inputs } = manifest();
    expect(disclosure).toMatchObject({ readers: 'The public', hides_to: 5, rounds_to: null });
    expect(disclosure!.shown).toBeGreaterThan(0);
    expect(disclosure!.shown).toBeLessThan(disclosure!.counts);
    expect(new Set(inputs.map(({ name }) => name))).toEqual(new Set(['']));
    for (const name of ['weekly', 'files', 'problems', 'improvement_actions', 'questions', 'tracker_summary'])
      expect([name, table(name).length]).toEqual([name, 0]);
    expect(table('panels').length).toBeGreaterThan(0);
    const [small] = await box.query<{ indicator: string; month: string }>(`
      select indicator, month::varchar as month from facts.indicators
      where breakdown = 'all' and numerator between 1 and 5 order by all limit 1`);
    expect(published(small!.indicator, small!.month)).toMatchObject({
      numerator: '',
      value: '',
      marker: 'c',
    });
    const [large] = await box.query<{ indicator: string; month: string; count: number }>(`
      select indicator, month::varchar as month, numerator as count from facts.indicators
      where indicator = 'legal_live_cases' and breakdown = 'all' order by month desc limit 1`);
    expect(published(large!.indicator, large!.month)).toMatchObject({
      numerator: String(large!.count),
      marker: '',
    });
  });

  it('gives the same bytes from the same files, and says so where they are there already', async () => {
    const first = await box.refresh('--profile', 'public');
    expect(first.out).toMatch(/shown: \d+ of \d+ counts/);
    const bytes = table('indicators');
    expect((await box.refresh('--profile', 'public')).out).toContain('nothing has changed');
    expect((await box.refresh('--profile', 'internal')).code).toBe(0);
    expect((await box.refresh('--profile', 'public')).out).not.toContain('nothing has changed');
    expect(table('indicators')).toEqual(bytes);
  });

  it('rounds to five where its table says so', async () => {
    writeProfiles(INTERNAL, 'public,The public,,7,Yes,No');
    expect((await box.refresh('--profile', 'public')).code).toBe(0);
    expect(manifest().disclosure).toMatchObject({ hides_to: 7, rounds_to: 5 });
    const counts = table('indicators')
      .map(({ numerator }) => numerator!)
      .filter((count) => count !== '');
    expect(counts.length).toBeGreaterThan(20);
    expect(counts.filter((count) => Number(count) % 5 !== 0)).toEqual([]);
  });

  it('keeps hidden by a stricter rule what a milder one showed before, and publishes all the same', async () => {
    writeProfiles(INTERNAL, 'public,The public,,2,No,No');
    expect((await box.refresh('--profile', 'public')).code).toBe(0);
    const [four] = await box.query<{ indicator: string; month: string }>(`
      select indicator, month::varchar as month from facts.indicators as facts
      join disclosed.indicators as shown using (indicator, month, breakdown, member)
      where facts.numerator between 3 and 5 and shown.marker is null and breakdown = 'all' order by all limit 1`);
    writeProfiles(INTERNAL, 'public,The public,,5,No,No');
    expect((await box.refresh('--profile', 'public')).code).toBe(0);
    expect(published(four!.indicator, four!.month)).toMatchObject({ numerator: '', value: '', marker: 'c' });
  });

  it('tells nothing of what files hold beside their problems', async () => {
    const messy = join(
      import.meta.dirname,
      '..',
      'data',
      'samples',
      'papers',
      'legal-live-cases-2021-07.csv',
    );
    const text = readFileSync(messy, 'utf8');
    writeFileSync(
      join(box.inbox, 'legal-live-cases-2021-07.csv'),
      text.replace(/\d+(?=\r?\n)/, 'Bishop-Smith'),
    );
    const internal = await box.refresh('--allow-refused', '--json');
    expect(internal.out).toContain('Bishop-Smith');
    for (const profile of ['members', 'public']) {
      const { out, err } = await box.refresh('--allow-refused', '--json', '--profile', profile);
      expect(`${out}${err}`).not.toContain('Bishop-Smith');
      expect(`${out}${err}`).toContain('is told by a refresh for internal readers alone');
    }
  });
});

describe('the site of a profile', () => {
  it('never takes the place of that of another', async () => {
    const dist = join(box.folder, 'dist');
    expect((await box.refresh('--profile', 'public')).code).toBe(0);
    expect(await box.run('build', '--data', box.data, '--out', dist)).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(dist, 'disclosure.html'))).toBe(true);
    for (const page of ['data', 'trackers', 'this-week', 'heat-maps', 'legal', 'check'])
      expect([page, existsSync(join(dist, `${page}.html`))]).toEqual([page, false]);
    expect((await box.refresh('--profile', 'internal')).code).toBe(0);
    const { code, err } = await box.run('build', '--data', box.data, '--out', dist);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('holds the site for public, and this one is for internal'),
    ]);
    const again = await box.run('build', '--data', box.data, '--out', dist, '--profile', 'public');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('nothing has changed') });
    expect((await box.run('build', '--data', box.data, '--out', dist, '--profile', 'members')).err).toContain(
      'nothing is published for members',
    );
  });
});
