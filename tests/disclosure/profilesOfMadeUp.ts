import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPointer } from '../../pipeline/publish/publication.ts';
import { listFiles } from '../../pipeline/site/listFiles.ts';
import { Sandbox } from '../support/sandbox.ts';
import { filesNaming, personalWords, wordsIn } from './personalWords.ts';

type Row = Record<string, string>;

/** What members and the public get of a made-up council, published from its inbox into a copy of its data. */
export function describeProfiles(council: () => Sandbox, inbox: string): void {
  describe('what readers of other profiles get', () => {
    const box = new Sandbox({ files: false });
    let words: ReadonlySet<string>;
    const told: string[] = [];
    const folders: Record<string, string> = {};
    const site = () => join(box.folder, 'dist-members');

    beforeAll(async () => {
      box.now = council().now;
      words = await personalWords(council());
      cpSync(council().data, box.data, { recursive: true });
      for (const profile of ['members', 'public']) {
        const ended = await box.run(
          ...['refresh', '--inbox', inbox, '--data', box.data, '--profile', profile],
        );
        expect(ended.code).toBe(0);
        told.push(ended.out, ended.err);
        folders[profile] = join(box.data, 'publications', (await readPointer(box.data))!.run_id);
      }
      const data = ['--data', box.data, '--profile', 'members'];
      for (const verb of [
        ['build', '--out', site()],
        ['pack', '--month', '2026-10', '--html-only', '--out', join(box.folder, 'members', 'pack.html')],
      ]) {
        const ended = await box.run(verb[0]!, ...verb.slice(1), ...data);
        expect([ended.code, ended.err]).toEqual([0, '']);
        told.push(ended.out);
      }
    });

    afterAll(() => box.remove());

    const table = (profile: string, name: string) =>
      Papa.parse<Row>(readFileSync(join(folders[profile]!, 'tables', `${name}.csv`), 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data;
    const keyOf = ({ indicator, month, breakdown, member }: Row) =>
      [indicator, month, breakdown, member].join('|');

    it('I8: names no child, case, worker, home or day of birth in any file, nor what a run said', async () => {
      expect(words.size).toBeGreaterThan(2000);
      expect(
        wordsIn(readFileSync(join(inbox, '2026-10', 'referrals.csv'), 'utf8'), words).length,
      ).toBeGreaterThan(20);
      for (const profile of ['members', 'public'])
        for (const part of ['tables', 'earlier'])
          expect(await filesNaming(join(folders[profile]!, part), words)).toEqual([]);
      // Scripts are made from the source alone, examples of days among it: they are those of every other site.
      const isScript = (path: string) => path.startsWith('_import/');
      expect((await filesNaming(site(), words)).filter(([path]) => !isScript(path))).toEqual([]);
      for (const path of (await listFiles(site())).filter(isScript))
        expect([path, existsSync(join(council().folder, 'dist', path))]).toEqual([path, true]);
      expect(await filesNaming(join(box.folder, 'members'), words)).toEqual([]);
      expect(wordsIn(told.join('\n'), words)).toEqual([]);
    });

    it('I1: shows no small count, and no share of few or of all but few', () => {
      for (const profile of ['members', 'public']) {
        const rows = table(profile, 'indicators');
        expect(rows.length).toBeGreaterThan(10_000);
        const small = (count: number) => count >= 1 && count <= 5;
        for (const { numerator, denominator, value, marker, ...key } of rows) {
          if (numerator === '') expect([keyOf(key), value, marker]).toEqual([keyOf(key), '', 'c']);
          else if (small(Number(numerator))) expect(keyOf(key)).toBe('hidden');
          if (marker === 'c') expect([keyOf(key), value]).toEqual([keyOf(key), '']);
        }
        const hidden = rows.filter(({ marker }) => marker === 'c').length;
        expect(hidden).toBeGreaterThan(rows.length / 10);
        expect(hidden).toBeLessThan(rows.length * 0.9);
      }
    });

    it('I6: says nothing of a hidden month, in no comparison, sum or chart of another', async () => {
      const signals = new Map(table('members', 'signals').map((row) => [keyOf(row), row]));
      const hidden = new Set<string>();
      for (const row of table('members', 'indicators')) {
        if (row.marker !== 'c') continue;
        const { indicator, month, breakdown, member, ...said } = signals.get(keyOf(row))!;
        expect([keyOf(row), Object.values(said).filter((value) => value !== '')]).toEqual([keyOf(row), []]);
        hidden.add([indicator, breakdown, member].join('|'));
      }
      const rebased = new Set(
        (
          await box.query<{ indicator: string }>(
            'select indicator from reference.chart_notes where new_limits',
          )
        ).map(({ indicator }) => indicator),
      );
      for (const { indicator, breakdown, member, mean } of signals.values()) {
        const key = [indicator, breakdown, member].join('|');
        if (hidden.has(key) && !rebased.has(indicator!)) expect([key, mean]).toEqual([key, '']);
      }
      const shown = new Set(
        table('members', 'indicators')
          .filter(({ marker }) => marker === '')
          .map(keyOf),
      );
      for (const change of table('members', 'changes')) expect(shown.has(keyOf(change))).toBe(true);
    });

    it('is no more for the public than for members, and the same where both have it', () => {
      const members = new Map(table('members', 'indicators').map((row) => [keyOf(row), row]));
      const rows = table('public', 'indicators');
      expect(rows.filter((row) => members.get(keyOf(row))?.numerator !== row.numerator)).toEqual([]);
      expect(new Set(rows.map(({ breakdown }) => breakdown))).toEqual(
        new Set(['all', 'locality', 'age_band', 'sex']),
      );
      expect(rows.length).toBeLessThan(members.size);
    });

    it('writes [c] where a figure is hidden, and the page says by which rules', () => {
      const page = (path: string) => readFileSync(join(site(), path), 'utf8');
      expect(page('disclosure.html')).toMatch(/[\d,]+ of [\d,]+ counts \(\d+%\) are shown/);
      expect(page('index.html')).toContain('members: counts of 1 to 5 are hidden, [c]');
      expect(page('families/child-protection.html')).toContain('[c]');
      expect(page('figures/search.json')).not.toContain('trackers.html');
    });
  });
}
