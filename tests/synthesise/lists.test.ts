import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { addMonths, dayOf, inWords, monthInWords } from '../../pipeline/synthesise/time/days.ts';
import { Sandbox } from '../support/sandbox.ts';
import { SMALL, smallCouncil } from '../support/smallCouncil.ts';
import { PEOPLE, PLACES } from './realNames.ts';

type Row = Record<string, string>;

const contracts = await loadContracts();
const { inbox: out, data, ended } = await smallCouncil();

const deliveries = Array.from({ length: 24 }, (_, at) => {
  const end = at === 23 ? SMALL.to : addMonths(dayOf(2024, 12, 1), at) - 1;
  const [, month, year] = inWords(end).split('/');
  return { name: `${year}-${month}`, end, asAt: inWords(end) };
});
const lastThree = deliveries.slice(-3);

const textOf = (delivery: string, extract: string) =>
  readFileSync(join(out, delivery, `${extract}.csv`), 'utf8');
const linesOf = (text: string, header: boolean) =>
  Papa.parse(text.trimEnd(), { header } as Papa.ParseConfig).data as never[];
const rowsOf = (delivery: string, extract: string): Row[] => linesOf(textOf(delivery, extract), true);
const sentIn = (extract: string) =>
  deliveries.filter(({ name }) => readdirSync(join(out, name)).includes(`${extract}.csv`));
const isoOf = (day: string) => day.split('/').reverse().join('-');
const cases = (rows: readonly Row[]) => new Set(rows.map((row) => row['Case reference'])).size;

/** The cells of a table with months as columns: its title, its months, and its rows by case type. */
function tableOf(delivery: string, extract: string) {
  const [title, header, ...rows] = linesOf(textOf(delivery, extract), false) as string[][];
  return { title: title![0], months: header!.slice(2, 5), rows };
}

describe("the tables of the council's papers", () => {
  it('show what the list of legal cases of the same delivery counts', () => {
    for (const { name, end } of lastThree) {
      const list = rowsOf(name, 'legal_cases');
      const open = list.filter((row) => row['Concluded on'] === '');
      expect(open.length).toBeGreaterThan(5);
      const summary = tableOf(name, 'legal_summary');
      expect(summary.months.at(-1)).toBe(`Total ${monthInWords(end)}`);
      const types = summary.rows.filter(([ordinal]) => ordinal !== '');
      for (const [, type, , before, now, uplift] of types) {
        expect([name, type, now]).toEqual([
          name,
          type,
          String(cases(open.filter((row) => row['Case type'] === type))),
        ]);
        expect(Number(uplift)).toBe(Number(now) - Number(before));
      }
      const [, label, ...totals] = summary.rows.at(-1)!;
      const sums = [2, 3, 4, 5, 6].map((at) => types.reduce((sum, row) => sum + Number(row[at]), 0));
      expect([label, totals.map(Number)]).toEqual(['Total', sums]);
      expect(types.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(cases(open));
      const toIssue = tableOf(name, 'legal_to_issue').rows;
      const waiting = open.filter(({ Stage }) => Stage === 'To be issued');
      for (const [, type, , , now] of toIssue) {
        expect([name, type, now]).toEqual([
          name,
          type,
          String(cases(waiting.filter((row) => row['Case type'] === type))),
        ]);
      }
      expect(toIssue.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(cases(waiting));
    }
    expect(tableOf('2026-10', 'legal_summary').title).toBe('Summary Live Cases as at 31st October 2026');
  });

  it('name the same month a year before as its own table did', () => {
    const [then, now] = ['2025-10', '2026-10'].map((name) => tableOf(name, 'legal_summary').rows);
    expect(now!.slice(0, -1).map((row) => row[6])).toEqual(then!.slice(0, -1).map((row) => row[4]));
    expect(now!.some((row) => Number(row[6]) > 0)).toBe(true);
  });

  it('track the cases that the list has as received and issued', () => {
    const list = rowsOf('2026-10', 'legal_cases').filter((row) => row['Case type'] === 'Care proceedings');
    const tracker = rowsOf('2026-10', 'care_tracker');
    expect(tracker).toHaveLength(6);
    const within = (column: string, end: number) =>
      list.filter((row) => row[column]!.endsWith(inWords(end).slice(2)) && row[column] !== '');
    for (const { end } of lastThree) {
      for (const [kind, column] of [
        ['Received', 'Received by legal'],
        ['Issued', 'Issued on'],
      ] as const) {
        const row = tracker.find(({ Tracker, Month }) => Tracker === kind && Month === monthInWords(end))!;
        expect([kind, row.Month, row.Care]).toEqual([
          kind,
          monthInWords(end),
          String(cases(within(column, end))),
        ]);
      }
    }
  });

  it('give as headline counts what the lists of each month count', () => {
    for (const { name, asAt } of deliveries) {
      const value = (measure: string) =>
        Number(
          rowsOf(name, 'headline_counts').find((row) => row.Measure === measure && row['As at'] === asAt)!
            .Value,
        );
      const without = (extract: string, end: string) =>
        rowsOf(name, extract).filter((row) => row[end] === '').length;
      expect([
        value('Looked after children'),
        value('Children with a child protection plan'),
        value('Further children in need'),
      ]).toEqual([
        without('children_looked_after', 'Date Ceased to be Looked After'),
        without('child_protection', 'Child Protection Plan End Date'),
        rowsOf(name, 'children_in_need').filter((row) => /^[cd]\)/.test(row['Case status']!)).length,
      ]);
    }
    const helped = deliveries.map(({ name }) =>
      rowsOf(name, 'early_help').map(
        (row) => `${isoOf(row['Assessment start date']!)} ${row['Child Unique ID']}`,
      ),
    );
    for (const [at, { name, end }] of deliveries.entries()) {
      // Lists hold what is open, or ended in the last six months: only a year of them holds all that began in it.
      if (at < 12) continue;
      const since = isoOf(inWords(addMonths(end, -12) + 1));
      const begun = new Set(
        helped
          .slice(0, at + 1)
          .flat()
          .filter((each) => each >= since),
      );
      const row = rowsOf(name, 'headline_counts').find(({ Measure }) => Measure!.startsWith('Early help'))!;
      expect([name, row.Value]).toEqual([name, String(begun.size)]);
    }
    const adopted = new Set(
      deliveries
        .flatMap(({ name }) => rowsOf(name, 'adoption'))
        .filter((row) => isoOf(row['Date of Adoption Order']!) >= '2024-11-01')
        .map((row) => row['Child Unique ID']),
    );
    const last = rowsOf('2026-10', 'headline_counts').at(-1)!;
    expect(last).toMatchObject({
      Measure: 'Adoption orders granted since 1 November 2024',
      Value: String(adopted.size),
    });
  });

  it('report audits as their list has them, by service and week, and by quarter and grade', () => {
    const audits = rowsOf('2026-10', 'audits').filter((row) => row['Audited on'] !== '');
    const progress = rowsOf('2026-10', 'audit_progress');
    const sum = (rows: readonly Row[], column: string) =>
      rows.reduce((total, row) => total + Number(row[column]), 0);
    const weeks = [...new Set(progress.map((row) => row['Week ending']!))];
    expect(weeks).toEqual(['02/10/2026', '09/10/2026', '16/10/2026', '23/10/2026', '30/10/2026']);
    for (const week of weeks) {
      const listed = audits.filter((row) => {
        const day = isoOf(row['Audited on']!);
        return day >= '2026-04-01' && day <= isoOf(week);
      });
      expect(listed.length).toBeGreaterThan(0);
      expect(
        sum(
          progress.filter((row) => row['Week ending'] === week),
          'Cases audited',
        ),
      ).toBe(listed.length);
    }
    const grades = rowsOf('2026-10', 'audit_grades');
    for (const grade of ['Outstanding', 'Good', 'Requires improvement', 'Inadequate']) {
      const counted = audits.filter((row) => (row['Grade after moderation'] || row.Grade) === grade);
      expect([grade, sum(grades, grade)]).toEqual([grade, counted.length]);
    }
  });

  it('move the improvement plan on, month by month, until what is done stays done', () => {
    const plans = deliveries.slice(-12).map(({ name }) => {
      return new Map(rowsOf(name, 'improvement_actions').map((row) => [row.Ref!, row]));
    });
    const ratings = [...plans.at(-1)!.keys()].map((ref) =>
      plans.map((plan) => plan.get(ref)?.['RAG rating'] ?? ''),
    );
    for (const months of ratings) expect(months.join('')).toMatch(/^[^B]*B*$/);
    expect(ratings.length).toBeGreaterThan(60);
    expect(ratings.length).toBeLessThan(80);
    for (const path of [/GA?B/, /R+A+/, /AB/, /^G+$/, /^G*A*R/]) {
      expect(ratings.filter((months) => path.test(months.join(''))).length).toBeGreaterThan(0);
    }
    // As the year goes on more is done, and at no time is all well.
    const rated = plans.map((plan) => [...plan.values()].map((row) => row['RAG rating']).join(''));
    const done = rated.map((all) => all.replace(/[^B]/g, '').length);
    expect(done.toSorted((a, b) => a - b)).toEqual(done);
    expect(done.at(-1)).toBeGreaterThan(done[0]! + 20);
    expect(rated.slice(3).filter((all) => /R/.test(all) && /A/.test(all) && /G/.test(all))).toHaveLength(9);
    const targets = [...plans.at(-1)!.values()].map((row) => row['Target date']!);
    expect(targets.filter((target) => target.startsWith('Revised: ')).length).toBeGreaterThan(3);
    expect(
      new Set(targets.map((target) => target.replace(/[A-Z][a-z]{2,8} \d{4}|\d\d\/\d\d\/\d{4}/g, '…'))).size,
    ).toBeGreaterThan(7);
  });

  it('send a list again only where it has changed', () => {
    for (const extract of ['improvement_actions', 'recommendations', 'inspections', 'panels']) {
      const texts = sentIn(extract).map(({ name }) => textOf(name, extract));
      expect(texts.length).toBeGreaterThan(1);
      for (const [at, text] of texts.entries()) expect(text).not.toBe(texts[at - 1]);
    }
    expect(sentIn('panels')).toHaveLength(2);
  });

  it('name no real place and no person', () => {
    const invented = ['improvement_actions', 'recommendations', 'inspections', 'panels', 'audit_progress'];
    const words = invented.flatMap((extract) =>
      sentIn(extract).flatMap(
        ({ name }) =>
          textOf(name, extract)
            .toLowerCase()
            .match(/[a-z]+/g) ?? [],
      ),
    );
    const known = new Set(words);
    expect([...PLACES, ...PEOPLE].filter((name) => known.has(name))).toEqual([]);
    const leads = new Set(rowsOf('2026-10', 'improvement_actions').map((row) => row['Lead officer']!));
    for (const lead of leads) {
      expect(lead).toMatch(/^Head of |(?:Manager|Officer|Director|Lawyer|Coordinator|Nurse|Social Worker)$/);
    }
  });
});

describe('a refresh over all of it', () => {
  it('accepts a file of every contract, and its figures agree with the lists', async () => {
    expect(ended).toMatchObject({ code: 0, err: '' });
    const sandbox = new Sandbox({ files: false, data });
    const files = await sandbox.query<{ extract: string }>(
      'select distinct extract from ledger.files where accepted > 0 order by extract',
    );
    const needed = contracts.filter(({ benchmark }) => !benchmark).map(({ id }) => id);
    const found = files.map(({ extract }) => extract).filter((extract) => extract !== 'dfe_open_data');
    expect(found).toEqual(needed.sort());
    // In a council this small a short list may stay as it was for months, and is said to.
    expect(
      await sandbox.query(`
        select name, line, rule, message from ledger.problems join ledger.files using (file_id)
        where rule not in ('same_bytes', 'name_and_rows', 'columns_not_read')`),
    ).toEqual([]);
    expect(
      await sandbox.query(`
        with listed as (
          select case_type, count(distinct case_reference) as cases
          from clean.legal_cases
          where concluded_on is null
          group by case_type
        )
        select member, value, cases
        from facts.indicators
        full join listed on member = case_type
        where indicator = 'legal_live_cases' and breakdown = 'case_type' and month = '2026-10-01'
          and value <> coalesce(cases, 0)`),
    ).toEqual([]);
    const [plan] = await sandbox.query(`
      select count(*)::int as actions, count(target_by)::int as dated,
        count(*) filter (overdue)::int as overdue
      from trackers.improvement_actions`);
    const { actions, dated, overdue } = plan as Record<string, number>;
    expect(dated).toBeGreaterThan(0.8 * actions!);
    expect(overdue).toBeGreaterThan(0);
    expect(overdue).toBeLessThan(0.3 * actions!);
    sandbox.remove();
  });
});
