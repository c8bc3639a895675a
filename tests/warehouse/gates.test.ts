import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Run } from '../../pipeline/publish/runs.ts';
import { Sandbox } from '../support/sandbox.ts';

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox({ files: false });
  box.now = new Date('2026-12-01T06:00:00Z');
});
afterEach(() => box.remove());

const put = (name: string, ...lines: string[]) => {
  mkdirSync(dirname(join(box.inbox, name)), { recursive: true });
  writeFileSync(join(box.inbox, name), `${lines.join('\n')}\n`);
};
const refresh = (...args: string[]) => box.run('refresh', '--inbox', box.inbox, '--data', box.data, ...args);
const report = async (...args: string[]) => JSON.parse((await refresh('--json', ...args)).out);
const runs = async () => JSON.parse((await box.run('runs', '--json', '--data', box.data)).out) as Run[];

/** A list of contacts: so many on the last day of a month. */
const contacts = (day: string, count: number, more: readonly string[] = []) => [
  'Child Unique ID,Date of Birth,Date of Contact,Contact Source',
  ...Array.from({ length: count }, (_, at) => `${day.slice(3, 5)}${at},02/03/2015,${day},6: Police`),
  ...more,
];
const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
/** A list a month of the contacts of six months: some ten in each, and in October as many as are said. */
const putYear = (october: number) => {
  const rowsOf = (month: string) => {
    const day = `${{ '02': 28, '10': 31 }[month] ?? 30}/${month}/2026`;
    return contacts(day, month === '10' ? october : 9 + (Number(month) % 3));
  };
  for (const [at, month] of months.entries()) {
    const [header] = rowsOf(month);
    const rows = months.slice(Math.max(0, at - 5), at + 1).flatMap((each) => rowsOf(each).slice(1));
    put(`2026-${month}/contacts.csv`, header!, ...rows);
  }
};

describe('a publication', () => {
  it('is held where far fewer rows are in force than before, until that is accepted', async () => {
    put('contacts-2026-09.csv', ...contacts('30/09/2026', 40));
    expect((await refresh()).code).toBe(0);
    const [first] = await runs();
    put('contacts-2026-09-v2.csv', ...contacts('30/09/2026', 20));
    expect((await refresh()).code).toBe(0);
    put('contacts-2026-09-v3.csv', ...contacts('30/09/2026', 9));

    const { code, out, err } = await refresh();
    expect(code).toBe(1);
    expect(out).toContain('rows_fell: contacts has 9 rows in force, and had 20 in the publication before');
    expect(err).toContain(
      'nothing is published: rows_fell: if it is right as it is, accept it with --accept rows_fell',
    );
    expect((await runs()).length).toBe(2);
    expect((await refresh('--accept', 'figure_gone', '--because', 'no')).code).toBe(1);

    expect((await refresh('--accept', 'rows_fell', '--because', 'twice sent')).code).toBe(0);
    const all = await runs();
    expect(all.map(({ because }) => because)).toEqual(['accepted rows_fell: twice sent', null, null]);
    expect(all[2]!.run_id).toBe(first!.run_id);
    // What is published is what the next is compared with.
    expect(await report()).toMatchObject({ published: true, unchanged: true, held: [] });
  });

  it('is not compared with one of a later day', async () => {
    put('2026-09/contacts.csv', ...contacts('30/09/2026', 9));
    put('2026-10/contacts.csv', ...contacts('31/10/2026', 40));
    expect((await refresh()).code).toBe(0);
    expect(await report('--as-at', '2026-09-30')).toMatchObject({ published: true, held: [] });
  });

  it('is held where an extract has many rows in quarantine, though no file has too many to be read', async () => {
    const bad = (count: number) =>
      Array.from({ length: count }, (_, at) => `x${at},02/03/2015,soon,6: Police`);
    put('contacts.csv', ...contacts('30/09/2026', 181, bad(20)));
    expect(await report()).toMatchObject({ published: true, held: [] });
    put('contacts.csv', ...contacts('30/09/2026', 179, bad(20)));
    expect(await report()).toMatchObject({
      published: false,
      held: [{ check: 'quarantined_share', subject: 'contacts' }],
    });
  });

  it('is held where a figure lies far beyond its limits, and not where it is only beyond them', async () => {
    putYear(30);
    expect(await report()).toMatchObject({ published: true });
    putYear(90);
    const { held, published } = await report();
    expect(published).toBe(false);
    const jumped = held.filter(({ check }: { check: string }) => check === 'figure_jumped');
    expect(jumped.map(({ subject }: { subject: string }) => subject)).toContain('contacts');
    expect(jumped[0].message).toMatch(/^is 90.0 in October 2026, and was around /);
  });

  it('is held where what was told before is told no more', async () => {
    put('contacts.csv', ...contacts('30/09/2026', 9));
    put(
      'referrals.csv',
      'Child Unique ID,Date of Birth,Date of Referral,Referral Source',
      '1,02/03/2015,30/09/2026,1A: Family',
    );
    expect((await refresh()).code).toBe(0);
    rmSync(join(box.inbox, 'referrals.csv'));
    const { held } = await report();
    expect(held).toContainEqual(expect.objectContaining({ check: 'figure_gone', subject: 'referrals' }));
  });

  it('is held where an extract that is awaited has not arrived, by the month or the year to March', async () => {
    const awaited = (every: number) =>
      put(
        'reference/arrivals.csv',
        'Extract,Every months,By working day,Note',
        `contacts,${every},3,`,
        'early_help,1,3,never sent',
      );
    put('2026-09/contacts.csv', ...contacts('30/09/2026', 9));
    put(
      '2026-10/referrals.csv',
      'Child Unique ID,Date of Birth,Date of Referral,Referral Source',
      '1,02/03/2015,31/10/2026,1A: Family',
    );
    awaited(1);
    expect(await report()).toMatchObject({
      published: false,
      held: [
        {
          check: 'not_arrived',
          subject: 'contacts',
          message: 'runs to 2026-09-30, and is awaited to 2026-10-31: a delivery has not arrived',
        },
      ],
    });
    // The quarter to December is due on the third working day of 2027: 1 January is a Friday and a bank holiday.
    awaited(3);
    await report();
    expect(
      await box.query(
        'select extract, deliveries, runs_to, awaited_to, due, is_late from ledger.arrivals order by extract',
      ),
    ).toEqual([
      {
        extract: 'contacts',
        deliveries: 1,
        runs_to: '2026-09-30',
        awaited_to: '2026-12-31',
        due: '2027-01-06',
        is_late: false,
      },
      { extract: 'early_help', deliveries: 0, runs_to: null, awaited_to: null, due: null, is_late: false },
      {
        extract: 'referrals',
        deliveries: 1,
        runs_to: '2026-10-31',
        awaited_to: null,
        due: null,
        is_late: false,
      },
    ]);
    for (const every of [3, 12]) {
      awaited(every);
      expect(await report()).toMatchObject({ published: true, held: [] });
    }
  });

  it('is accepted only with a reason', async () => {
    for (const args of [
      ['--accept', 'rows_fell'],
      ['--because', 'so'],
    ]) {
      const { code, err } = await refresh(...args);
      expect([code, err]).toEqual([2, expect.stringContaining('give both: --accept CHECK --because')]);
    }
  });
});
