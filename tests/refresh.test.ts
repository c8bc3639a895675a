import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishedHashes } from './support/publishedHashes.ts';
import { project, Sandbox } from './support/sandbox.ts';
import { startRefresh } from './torture/trials.ts';

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox();
});
afterEach(() => box.remove());

/** The papers as they stand for the meeting: for tests that only read, and of what must leave them as they are. */
const read = new Sandbox();
beforeAll(async () => {
  expect((await read.refresh()).code).toBe(0);
});
afterAll(() => read.remove());

const LEGAL = 'legal-live-cases-2021-07.csv';
const pointer = ({ data } = box) =>
  JSON.parse(readFileSync(join(data, 'publications', 'current.json'), 'utf8'));
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(join(box.inbox, name), change(readFileSync(join(box.inbox, name), 'utf8')));

/** What is published, by its hashes. */
const published = (data = box.data) => publishedHashes(data);

/** Turns one bit of a file over, so far into it, at each of these places. */
const flip = (path: string, ...shares: number[]) => {
  const bytes = readFileSync(path);
  for (const share of shares) bytes[Math.floor(bytes.length * share)]! ^= 4;
  writeFileSync(path, bytes);
};

/** Takes the months off the names of the papers: what says that it is of a later month is not read at an earlier date. */
const takeOffMonths = () => {
  for (const name of readdirSync(box.inbox)) {
    renameSync(join(box.inbox, name), join(box.inbox, name.replace(/-\d{4}-\d{2}/, '')));
  }
};

describe('the papers', () => {
  it('come out as the committee knows them', async () => {
    const totals = await read.query(`
      select month, value, uplift, round(uplift_percent, 1) as uplift_percent, last_year, uplift_on_last_year
      from facts.indicators join facts.signals using (indicator, month, breakdown, member)
      where indicator = 'legal_live_cases' and breakdown = 'all' order by month`);
    const row = (month: string, value: number, ...rest: (number | null)[]) => {
      const [uplift = null, uplift_percent = null, last_year = null, uplift_on_last_year = null] = rest;
      return { month, value, uplift, uplift_percent, last_year, uplift_on_last_year };
    };
    expect(totals).toEqual([
      row('2020-07-01', 81),
      row('2021-05-01', 85),
      row('2021-06-01', 76, -9, -10.6),
      row('2021-07-01', 72, -4, -5.3, 81, -9),
    ]);
    const toIssue = await read.query(`
      select month, value from facts.indicators
      where indicator = 'legal_cases_to_issue' and breakdown = 'all' order by month`);
    expect(toIssue.map(({ value }) => value)).toEqual([7, 6, 5, 11]);
    const tracked = await read.query(`
      select indicator, member, month, value from facts.indicators
      where indicator in ('legal_cases_received', 'legal_cases_issued') and month = '2021-06-01' order by all`);
    expect(tracked.map(({ indicator, member, value }) => [indicator, member, value])).toEqual([
      ['legal_cases_issued', 'Care', 6],
      ['legal_cases_issued', 'Deprivation of liberty', 1],
      ['legal_cases_issued', 'Part 18', 1],
      ['legal_cases_issued', 'all', 8],
      ['legal_cases_received', 'Care', 6],
      ['legal_cases_received', 'Deprivation of liberty', 3],
      ['legal_cases_received', 'Part 18', 1],
      ['legal_cases_received', 'all', 10],
    ]);
  });

  it('give the computed uplift where the paper prints another', async () => {
    const signals = await read.query(`
      select member, previous, uplift, uplift_percent from facts.signals
      where indicator = 'legal_live_cases' and month = '2021-07-01'
        and member in ('Revocation of placement order', 'Specific issue applications') order by member`);
    expect(signals).toEqual([
      { member: 'Revocation of placement order', previous: 1, uplift: -1, uplift_percent: -100 },
      { member: 'Specific issue applications', previous: 1, uplift: -1, uplift_percent: -100 },
    ]);
  });

  it('have eight actions overdue on 7 September 2021, worked by hand', async () => {
    const overdue = await read.query(
      'select ref, target_by, days_overdue from trackers.improvement_actions where overdue order by ref',
    );
    expect(overdue).toEqual([
      { ref: 'L14b', target_by: '2021-08-31', days_overdue: 7 },
      { ref: 'L1a', target_by: '2021-07-31', days_overdue: 38 },
      { ref: 'L4a', target_by: '2021-06-30', days_overdue: 69 },
      { ref: 'L4b', target_by: '2021-06-30', days_overdue: 69 },
      { ref: 'L9e', target_by: '2021-08-31', days_overdue: 7 },
      { ref: 'Q4c', target_by: '2021-06-30', days_overdue: 69 },
      { ref: 'Q4e', target_by: '2021-07-31', days_overdue: 38 },
      { ref: 'Q5c', target_by: '2021-07-31', days_overdue: 38 },
    ]);
    const byRag = await read.query(`
      select member, value from facts.indicators
      where indicator = 'improvement_actions' and breakdown = 'rag' order by member`);
    expect(byRag).toEqual([
      { member: 'Amber', value: 39 },
      { member: 'Complete', value: 26 },
      { member: 'On track', value: 4 },
    ]);
  });

  it('are judged at the as-at date: on the last day of a target it is not overdue, on the next it is', async () => {
    takeOffMonths();
    await box.refresh('--as-at', '2021-07-31');
    const overdue = () =>
      box.query('select ref from trackers.improvement_actions where overdue order by ref');
    expect((await overdue()).map(({ ref }) => ref)).toEqual(['L4a', 'L4b', 'Q4c']);
    await box.refresh('--as-at', '2021-08-01');
    expect((await overdue()).map(({ ref }) => ref)).toEqual(['L1a', 'L4a', 'L4b', 'Q4c', 'Q4e', 'Q5c']);
  });

  it('stand at the latest date that a file names where no date is given', async () => {
    const { code, out } = await box.run('refresh', '--inbox', box.inbox, '--data', box.data);
    expect(code).toBe(0);
    expect(out).toMatch(/as at 2021-07-31$/);
  });

  it('stand beside the reference tables of the same publication', async () => {
    const thresholds = await read.query(
      `select value from reference.thresholds where threshold = 'assessment'`,
    );
    expect(thresholds).toEqual([{ value: 45 }]);
    expect(await read.query('select count(*) as n from reference.teams')).toEqual([{ n: 0 }]);
  });

  it('account for every record', async () => {
    const wrong = await read.query(`
      select name from ledger.files
      where records <> preamble + accepted + quarantined + duplicates + blank + footer`);
    expect(wrong).toEqual([]);
    const [sums] = await read.query('select count(*) as files, sum(records) as records from ledger.files');
    expect(sums).toEqual({ files: 10, records: 147 });
  });
});

describe('the same again', () => {
  it('changes nothing, and reads no file twice', async () => {
    await box.refresh();
    const [before, first] = [published(), pointer()];
    box.now = new Date('2030-01-01T00:00:00Z');
    const again = await box.refresh();
    expect(again.out).toMatch(/nothing has changed/);
    expect([published(), pointer()]).toEqual([before, first]);
  });

  it('says again what the checks between rows and files found', async () => {
    takeOffMonths();
    const refresh = async () => JSON.parse((await box.refresh('--as-at', '2021-06-30', '--json')).out);
    const [first, again] = [await refresh(), await refresh()];
    expect([first.unchanged, again.unchanged]).toEqual([false, true]);
    expect(first.betweenRows).toEqual([{ rule: 'after_as_at', count: 3 }]);
    expect(again.betweenRows).toEqual(first.betweenRows);
    const path = join(box.data, 'publications', first.runId, 'checks.json');
    writeFileSync(path, '[]');
    expect(await refresh()).toMatchObject({ unchanged: false, betweenRows: first.betweenRows });
  });

  it('gives the same bytes on another machine, at another time, whatever the files are called or their order', async () => {
    const other = new Sandbox();
    other.now = new Date('1999-12-31T23:59:59Z');
    await other.refresh();
    expect(published(other.data)).toEqual(published(read.data));
    const facts = await read.query('from facts.signals');
    for (const [at, name] of readdirSync(other.inbox).reverse().entries()) {
      renameSync(join(other.inbox, name), join(other.inbox, `${at} renamed.txt`));
    }
    await other.refresh();
    expect(await other.query('from facts.signals')).toEqual(facts);
    other.remove();
  });

  it.each([
    ['UTC', '1980-01-02T00:00:01Z', 1],
    ['Europe/London', '2028-02-29T23:59:00Z', 3],
    ['Pacific/Auckland', '2099-10-27T00:01:00Z', 8],
    ['America/Los_Angeles', '2026-12-31T23:59:00Z', 2],
  ] as const)(
    'under the time zone %s, by a clock that says %s, with %i threads',
    async (zone, now, threads) => {
      const { ended } = startRefresh(box.inbox, box.data, '2021-09-07', {
        disturb: { now: Date.parse(now), threads },
        env: { TZ: zone, LC_ALL: 'de_DE.UTF-8' },
      });
      expect((await ended).code).toBe(0);
      expect(published()).toEqual(published(read.data));
    },
  );

  it('reads the same bytes under a second name once, and says so', async () => {
    const facts = await read.query('from facts.indicators');
    cpSync(join(box.inbox, LEGAL), join(box.inbox, 'z copy.csv'));
    const { code, out } = await box.refresh();
    expect(code).toBe(0);
    expect(out).toMatch(/same bytes as z copy\.csv/);
    expect(await box.query('from facts.indicators')).toEqual(facts);
  });

  it('mends what was damaged since: a published file, a database, a database gone, a vault emptied', async () => {
    await box.refresh();
    const before = published();
    const folder = join(box.data, 'publications', pointer().run_id);
    writeFileSync(join(folder, 'tables', 'signals.arrow'), 'damaged');
    expect((await box.refresh()).out).toMatch(/published/);
    expect(published()).toEqual(before);
    writeFileSync(join(folder, 'sightline.duckdb'), 'damaged');
    writeFileSync(join(folder, 'tables', 'signals.arrow'), 'damaged');
    expect((await box.refresh()).out).toMatch(/published/);
    expect(published()).toEqual(before);
    rmSync(join(folder, 'sightline.duckdb'));
    rmSync(join(box.data, 'vault'), { recursive: true });
    expect((await box.refresh()).code).toBe(0);
    expect(published()).toEqual(before);
    expect(await box.query('select count(*) as n from facts.indicators')).not.toEqual([{ n: 0 }]);
  });

  it('mends a database of which one bit is another, and rows in the vault of which one is', async () => {
    await box.refresh();
    const [before, panels] = [published(), await box.query('from clean.panels')];
    const folder = join(box.data, 'publications', pointer().run_id);
    // One bit of what no gate reads to compare, and then one in every part.
    for (const shares of [[0.6], Array.from({ length: 96 }, (_, at) => (at + 2) / 100)]) {
      flip(join(folder, 'sightline.duckdb'), ...shares);
      expect((await box.refresh()).out).toMatch(/published/);
      expect(published()).toEqual(before);
    }
    const kept = join(box.data, 'vault', 'panels');
    const [rows] = readdirSync(kept).filter((name) => /^[0-9a-f]+\.parquet$/.test(name));
    const sound = readFileSync(join(kept, rows!));
    flip(join(kept, rows!), 0.3);
    rmSync(folder, { recursive: true });
    expect((await box.refresh()).code).toBe(0);
    expect(readFileSync(join(kept, rows!)).equals(sound)).toBe(true);
    expect(published()).toEqual(before);
    expect(await box.query('from clean.panels')).toEqual(panels);
  });

  it('goes on where the data folder was moved: its tables are views of the vault beside it', async () => {
    await box.refresh();
    const before = published();
    const rows = await box.query('select count(*) as n from clean.panels');
    const moved = `${box.data}-moved`;
    renameSync(box.data, moved);
    expect((await box.run('query', 'from clean.panels', '--data', moved)).code).toBe(2);
    expect(
      (await box.run('refresh', '--inbox', box.inbox, '--data', moved, '--as-at', '2021-09-07')).code,
    ).toBe(0);
    expect(published(moved)).toEqual(before);
    const { out } = await box.run(
      'query',
      'select count(*) as n from clean.panels',
      '--json',
      '--data',
      moved,
    );
    expect(JSON.parse(out)).toEqual(rows);
  });
});

describe('bad input', () => {
  it.each([
    ['empty.csv', ''],
    ['login.csv', '<html><body>Sign in</body></html>'],
    ['unknown.csv', 'colour,shape\nred,round\n'],
    ['half.csv', 'Panel,Frequency,Day,Start,End\nLegal Gateway,Weekly,Wed'],
  ])(
    '%s: publishes nothing new, says why in one line, checks the others, keeps the old',
    async (name, text) => {
      const { data } = read;
      const [before, first] = [published(data), pointer(read)];
      if (name === 'half.csv') rmSync(join(box.inbox, 'panels.csv'));
      writeFileSync(join(box.inbox, name), text);
      const { code, out, err } = await box.refresh('--data', data);
      expect(code).toBe(1);
      expect(err).toMatch(/^nothing is published: 1 of \d+ files are refused.*still in place$/);
      const report = out.split(/\n(?=\S)/).find((part) => part.startsWith(name))!;
      expect(report.split('\n').filter((line) => /error:/.test(line))).toHaveLength(1);
      expect(out).toMatch(/legal_summary: accepted with warnings/);
      expect([published(data), pointer(read)]).toEqual([before, first]);
    },
  );

  it('is left out when --allow-refused is given, and the account says so', async () => {
    writeFileSync(join(box.inbox, 'empty.csv'), '');
    const { code, out } = await box.refresh('--allow-refused');
    expect(code).toBe(0);
    expect(out).toMatch(/left out, because refused: empty\.csv/);
    expect(await box.query(`select name, extract from ledger.files where verdict = 'refused'`)).toEqual([
      { name: 'empty.csv', extract: null },
    ]);
  });

  it('is not hidden by quarantine: the row is kept aside, the total is told apart from print', async () => {
    edit(LEGAL, (text) => text.replace('14.,Change of Name,4,4,4,0,4', '14.,Change of Name,4,four,4,0,4'));
    expect((await box.refresh()).code).toBe(0);
    const rows = await box.query('select line, raw, reasons from quarantine.rows');
    expect(rows).toEqual([
      {
        line: 16,
        raw: '14.,Change of Name,4,four,4,0,4',
        reasons: '"four" is not a count: write a whole number of 0 or more',
      },
    ]);
    const totals = await box.query(
      `select message from ledger.problems where rule = 'printed_total' order by all`,
    );
    expect(totals).toHaveLength(3);
    expect(totals.every(({ message }) => String(message).includes('1 quarantined'))).toBe(true);
  });

  it('an inbox that is empty or missing, or a broken reference table, publishes nothing', async () => {
    const empty = new Sandbox({ files: false });
    expect(await empty.refresh()).toMatchObject({ code: 1, err: expect.stringMatching(/inbox .* is empty/) });
    expect(await empty.run('refresh', '--inbox', 'nowhere', '--data', empty.data)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/nowhere is not a folder/),
    });
    empty.remove();
    cpSync(join(project, 'data', 'reference'), join(box.data, 'reference'), { recursive: true });
    writeFileSync(join(box.data, 'reference', 'council.csv'), 'Council,Data,About the data\nX,invented,y\n');
    const { code, err } = await box.refresh();
    expect(code).toBe(1);
    expect(err).toMatch(/council\.csv: line 2: "invented" is not in the list: write one of real, synthetic/);
    writeFileSync(join(box.data, 'reference', 'council.csv'), 'Council,Data,About the data\n');
    expect((await box.refresh()).err).toMatch(/council\.csv: has no row for the council: add it/);
    writeFileSync(join(box.data, 'reference', 'colours.csv'), 'Colour\nred\n');
    expect((await box.refresh()).err).toMatch(/colours\.csv: is no reference table: name it one of /);
  });

  it('two reports that contradict each other are both refused; a later one replaces an earlier', async () => {
    writeFileSync(
      join(box.inbox, 'again.csv'),
      readFileSync(join(box.inbox, LEGAL), 'utf8').replace('39,31,33,+2,27', '39,31,34,+3,27'),
    );
    const { code, out } = await box.refresh();
    expect(code).toBe(1);
    expect(out.match(/keep the one that is right/g)).toHaveLength(2);

    writeFileSync(
      join(box.inbox, 'again.csv'),
      [
        'Summary Live Cases as at 31 August 2021,,,,',
        ',,Total July 2021,Total August 2021,Uplift',
        '1.,Care Proceedings,30,28,-2',
        ',Total,30,28,-2',
        '',
      ].join('\n'),
    );
    expect((await box.refresh()).code).toBe(0);
    const totals = await box.query(`
      select month, value from facts.indicators
      where indicator = 'legal_live_cases' and breakdown = 'all' order by month`);
    expect(totals.map(({ value }) => value)).toEqual([81, 85, 76, 30, 28]);
  });
});

it('counts a day as come when it has come in London, where in summer it comes an hour early', async () => {
  const other = new Sandbox({ files: false });
  const list = [
    'Child Unique ID,Date of Birth,Date of Contact,Contact Source',
    '001,02/03/2015,30/06/2021,6: Police',
  ];
  writeFileSync(join(other.inbox, 'contacts.csv'), `${list.join('\n')}\n`);
  const refresh = () => other.run('refresh', '--inbox', other.inbox, '--data', other.data);
  try {
    other.now = new Date('2021-06-29T22:30:00Z');
    expect((await refresh()).code).toBe(1);
    other.now = new Date('2021-06-29T23:30:00Z');
    expect(await refresh()).toMatchObject({ code: 0, err: '' });
  } finally {
    other.remove();
  }
});
