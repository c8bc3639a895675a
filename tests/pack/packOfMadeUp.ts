import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Unit } from '../../src/words/formatValue.ts';
import { shortValue } from '../../src/words/shortValue.ts';
import { valueWithUnit } from '../../src/words/valueWithUnit.ts';
import { brokenIds, reachesOut, readPack, rowsOf } from '../support/packFile.ts';
import type { Sandbox } from '../support/sandbox.ts';

let box: Sandbox;

/** Packs by their period: each is drawn once, and no test changes one. */
const packs = new Map<string, Document>();

async function drawn(...period: string[]): Promise<Document> {
  const known = packs.get(period.join(' '));
  if (known) return known;
  const out = join(box.folder, 'pack.html');
  const ended = await box.run('pack', ...period, '--data', box.data, '--html-only', '--out', out);
  expect([ended.code, ended.err]).toEqual([0, '']);
  const document = readPack(out);
  expect(reachesOut(document)).toEqual([]);
  expect(brokenIds(document)).toEqual([]);
  expect(document.body.textContent).not.toMatch(/undefined|NaN|Infinity|\[object/);
  packs.set(period.join(' '), document);
  return document;
}

/** By title, what a table says in one of its columns. */
const column = (document: Document, caption: string, header: string) => {
  const [head, ...rows] = rowsOf(document, caption);
  const at = head!.indexOf(header);
  expect([caption, head, at >= 0]).toEqual([caption, head, true]);
  return new Map(rows.map((row) => [row[0]!, row[at]!]));
};

interface Told {
  title: string;
  unit: Unit;
  value: number;
}

/** Title and unit are in the definitions, not in the database. */
async function told(sql: string): Promise<Told[]> {
  const { out } = await box.run('indicators', '--json', '--data', box.data);
  const definitions = JSON.parse(out) as { id: string; title: string; unit: Unit }[];
  const rows = await box.query<{ indicator: string; value: number | null }>(sql);
  return rows.flatMap(({ indicator, value }) => {
    const { title, unit } = definitions.find(({ id }) => id === indicator)!;
    return value === null ? [] : [{ title, unit, value }];
  });
}

const FAMILIES: [caption: string, heading: string][] = [
  ['Front door', 'front-door'],
  ['Children looked after', 'looked-after'],
  ['Workforce and caseload', 'workforce'],
];

/** What must hold of the pack of a council that does not exist, with every extract: two years to October 2026. */
export function describePack(council: () => Sandbox): void {
  describe('the pack', () => {
    beforeAll(() => {
      box = council();
    });

    it.each(['2026-10', '2026-06'])(
      'the figures of %s are those of the query, in every family',
      async (month) => {
        const document = await drawn('--month', month);
        const name = { '2026-10': 'Oct 2026', '2026-06': 'Jun 2026' }[month]!;
        const known = await told(`
    select indicator, value from facts.indicators where breakdown = 'all' and month = '${month}-01'`);
        let compared = 0;
        for (const [caption] of FAMILIES) {
          const shown = column(document, `${caption}: every figure`, name);
          for (const { title, unit, value } of known) {
            if (!shown.has(title)) continue;
            expect([title, shown.get(title)]).toEqual([title, shortValue(value, unit)]);
            compared += 1;
          }
        }
        expect(compared).toBeGreaterThan(30);
        // Each page has its charts, one high as another, and none at the width of a screen.
        for (const [, id] of FAMILIES) {
          const charts = document.querySelectorAll(`section:has(> #${id}) figure.chart`);
          expect(charts.length).toBeGreaterThan(2);
          for (const chart of charts) expect(chart.querySelectorAll('svg.plot')).toHaveLength(1);
        }
        expect(document.querySelectorAll('button, details')).toHaveLength(0);
      },
    );

    it('charts of an earlier month end with it', async () => {
      const document = await drawn('--month', '2026-06');
      expect(document.querySelector('#process-referrals svg')!.textContent).toContain('Jun 2026: ');
      for (const chart of document.querySelectorAll('svg.plot')) {
        expect(chart.textContent).not.toMatch(/(?:Jul|July|Aug|August|Sep|September|Oct|October) 2026/);
      }
    });

    it('exceptions are the real changes of the publication, in its order', async () => {
      const document = await drawn('--month', '2026-10');
      const real = await box.query<{ sentence: string }>(
        "select sentence from facts.changes where breakdown = 'all' and kind = 'real' order by rank limit 15",
      );
      const shown = [...document.querySelectorAll('section:has(> #exceptions) .change')].map(
        ({ textContent }) => textContent.replace(/^(Worse|Better|Changed) /, ''),
      );
      expect(shown).toEqual(real.map(({ sentence }) => sentence));
    });

    it('a quarter has its three months, their sum and the year to date as the query has them', async () => {
      const document = await drawn('--quarter', '2026-Q2');
      expect(document.querySelector('h1')!.textContent).toBe(
        'Progress report: July to September 2026 (quarter 2 of 2026-27)',
      );
      for (const [header, sql] of [
        ['Jul 2026', "select indicator, value from facts.indicators where month = '2026-07-01'"],
        ['Sep 2026', "select indicator, value from facts.indicators where month = '2026-09-01'"],
        [
          'Three months',
          "select indicator, rolling_3 as value from facts.signals where month = '2026-09-01'",
        ],
        [
          'Year to date',
          "select indicator, year_to_date as value from facts.signals where month = '2026-09-01'",
        ],
      ] as const) {
        const known = await told(`${sql} and breakdown = 'all'`);
        let compared = 0;
        for (const [caption] of FAMILIES) {
          const shown = column(document, `${caption}: July to September`, header);
          for (const { title, unit, value } of known) {
            if (!shown.has(title)) continue;
            expect([header, title, shown.get(title)]).toEqual([header, title, shortValue(value, unit)]);
            compared += 1;
          }
        }
        expect(compared).toBeGreaterThan(8);
      }
    });

    it('six weeks stand side by side as the query has them, what is overdue first', async () => {
      const document = await drawn('--from', '2026-09-12', '--to', '2026-10-25');
      const [head] = rowsOf(document, 'What is overdue');
      expect(head).toEqual(['Indicator', '14 Sep', '21 Sep', '28 Sep', '5 Oct', '12 Oct', '19 Oct']);
      const known = await told(
        "select indicator, value from facts.weekly where breakdown = 'all' and week = '2026-10-12'",
      );
      const overdue = column(document, 'What is overdue', '12 Oct');
      const frontDoor = column(document, 'Front door, by week', '12 Oct');
      expect([overdue.size > 5, frontDoor.size > 5]).toEqual([true, true]);
      for (const shown of [overdue, frontDoor]) {
        for (const [title, text] of shown) {
          const row = known.find((each) => each.title === title);
          expect([title, text]).toEqual([title, row ? valueWithUnit(row.value, row.unit) : 'none']);
        }
      }
    });
  });
}
