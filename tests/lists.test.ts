import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox } from './support/sandbox.ts';

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox({ files: false });
});
afterEach(() => box.remove());

const put = (name: string, ...lines: string[]) => {
  mkdirSync(dirname(join(box.inbox, name)), { recursive: true });
  writeFileSync(join(box.inbox, name), `${lines.join('\n')}\n`);
};
const refresh = async (asAt: string) => {
  const ended = await box.run('refresh', '--inbox', box.inbox, '--data', box.data, '--as-at', asAt);
  expect([ended.code, ended.err]).toEqual([0, '']);
};
const problems = () =>
  box.query(`
    select name, line, "column", value, rule from ledger.problems join ledger.files using (file_id)
    where severity = 'warning' and rule <> 'missing_column' order by all`);

const CONTACTS = 'Child Unique ID,Date of Birth,Date of Contact,Contact Source';
const CIN = 'Child Unique ID,Date of Birth,CIN Start Date,CIN Closure Date';
const CP = 'Child Unique ID,Date of Birth,Child Protection Plan Start Date,Child Protection Plan End Date';

describe('lists that overlap', () => {
  const june = [
    CONTACTS,
    '001,02/03/2015,04/01/2021,6: Police',
    '002,,10/03/2021,6: Police',
    '003,,30/06/2021,9: Anonymous',
  ];
  // In July child 002's contact was withdrawn, and 003's source corrected.
  const july = [
    CONTACTS,
    '004,,01/02/2021,6: Police',
    '003,,30/06/2021,6: Police',
    '005,,31/07/2021,6: Police',
  ];
  const held = () =>
    box.query('select child_id, date_of_contact, contact_source from clean.contacts order by all');
  const expected = [
    { child_id: '001', date_of_contact: '2021-01-04', contact_source: '6: Police' },
    { child_id: '003', date_of_contact: '2021-06-30', contact_source: '6: Police' },
    { child_id: '004', date_of_contact: '2021-02-01', contact_source: '6: Police' },
    { child_id: '005', date_of_contact: '2021-07-31', contact_source: '6: Police' },
  ];

  it('count nobody twice, keep history, and drop what the later list has withdrawn', async () => {
    put('june.csv', ...june);
    put('july.csv', ...july);
    await refresh('2021-07-31');
    expect(await held()).toEqual(expected);
  });

  it('give the same whatever the files are called, and removing one removes exactly its effect', async () => {
    put('z.csv', ...june);
    put('a.csv', ...july);
    await refresh('2021-07-31');
    expect(await held()).toEqual(expected);
    rmSync(join(box.inbox, 'a.csv'));
    await refresh('2021-07-31');
    expect((await held()).map(({ child_id }) => child_id)).toEqual(['001', '002', '003']);
  });

  it('replace the rows that a later list holds again, and keep those that have dropped off it', async () => {
    put('april.csv', CIN, '001,,01/02/2020,15/01/2021', '002,,01/03/2021,');
    put('may.csv', CIN, '002,,01/03/2021,20/05/2021', '003,,02/05/2021,');
    await refresh('2021-05-31');
    expect(
      await box.query(
        'select child_id, cin_start_date, cin_closure_date from clean.children_in_need order by all',
      ),
    ).toEqual([
      { child_id: '001', cin_start_date: '2020-02-01', cin_closure_date: '2021-01-15' },
      { child_id: '002', cin_start_date: '2021-03-01', cin_closure_date: '2021-05-20' },
      { child_id: '003', cin_start_date: '2021-05-02', cin_closure_date: null },
    ]);
  });
});

describe('lists without any date', () => {
  const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
  const OC2 =
    'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED';

  it('go by the year in their folder; the children of earlier years stay, their cohorts do not', async () => {
    put('2018-19/header.csv', HEADER, '002,2,03/04/2012,WBRI,UN1,0,', '003,1,01/01/2013,WBRI,UN1,0,');
    put('2017-18/header.csv', HEADER, '001,1,02/03/2010,WBRI,UN1,0,', '002,1,03/04/2012,WBRI,UN1,0,');
    put('2018-19/oc2.csv', OC2, '002,03/04/2012,14,,0,,1,1,1,0,,');
    put('2017-18/oc2.csv', OC2, '001,02/03/2010,9,,0,,1,1,1,0,,');
    await refresh('2021-07-31');
    expect(await box.query('select child_id, sex from clean.ssda903_header order by all')).toEqual([
      { child_id: '001', sex: 'M' },
      { child_id: '002', sex: 'F' },
      { child_id: '003', sex: 'M' },
    ]);
    expect(await box.query('select child_id from clean.ssda903_oc2')).toEqual([{ child_id: '002' }]);
    expect(
      await box.query(`
        select old.name, new.name as superseded_by
        from ledger.files as old join ledger.files as new on new.file_id = old.superseded_by`),
    ).toEqual([{ name: '2017-18/oc2.csv', superseded_by: '2018-19/oc2.csv' }]);
  });

  it('of two lists of keys that end alike, both count where they say the same of whom both hold', async () => {
    put('north.csv', CIN, '001,,01/02/2020,', '002,,01/03/2021,');
    put('south.csv', CIN, '003,,01/03/2021,', '002,,01/03/2021,');
    await refresh('2021-07-31');
    expect((await box.query('select child_id from clean.children_in_need order by all')).length).toBe(3);
    put('south.csv', CIN, '003,,01/03/2021,', '002,,01/03/2021,04/04/2021');
    const { code, out } = await box.run('refresh', '--inbox', box.inbox, '--data', box.data);
    expect([code, out.match(/name the later one as such/g)?.length]).toEqual([1, 2]);
    rmSync(join(box.inbox, 'south.csv'));
    put('north-corrected.csv', CIN, '002,,01/03/2021,04/04/2021');
    await refresh('2021-07-31');
    expect(await box.query('select child_id, cin_closure_date from clean.children_in_need')).toEqual([
      { child_id: '002', cin_closure_date: '2021-04-04' },
    ]);
  });
});

describe('a mistyped year', () => {
  it('moves neither the as-at date nor the order of the lists, and is warned of', async () => {
    put('june.csv', CONTACTS, '001,,04/01/2021,6: Police', '002,,30/06/2022,6: Police');
    put(
      'july.csv',
      CONTACTS,
      '001,,04/02/2021,6: Police',
      '003,,31/07/2021,6: Police',
      '002,,30/06/2022,6: Police',
    );
    const ended = await box.run('refresh', '--inbox', box.inbox, '--data', box.data);
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(ended.out).toMatch(/as at 2021-07-31/);
    expect(await box.query('select child_id from clean.contacts order by all')).toEqual(
      ['001', '001', '002', '003'].map((child_id) => ({ child_id })),
    );
    expect(await problems()).toMatchObject([{ name: 'july.csv', line: 4, rule: 'after_as_at' }]);
  });
});

describe('what no row shows alone', () => {
  it('a child with two dates of birth, in the same list or another', async () => {
    put(
      'contacts.csv',
      CONTACTS,
      '001,02/03/2015,04/01/2021,6: Police',
      '002,01/01/2014,05/01/2021,6: Police',
    );
    put('cin.csv', CIN, '001,03/03/2015,05/01/2021,', '002,01/01/2014,05/01/2021,');
    await refresh('2021-07-31');
    expect(await problems()).toEqual([
      { name: 'cin.csv', line: 2, column: 'date_of_birth', value: '2015-03-03', rule: 'birth_date_conflict' },
      {
        name: 'contacts.csv',
        line: 2,
        column: 'date_of_birth',
        value: '2015-03-02',
        rule: 'birth_date_conflict',
      },
    ]);
    const verdicts = await box.query('select verdict from ledger.files');
    expect(verdicts).toEqual([{ verdict: 'accepted_with_warnings' }, { verdict: 'accepted_with_warnings' }]);
  });

  it('an event after the as-at date; on the day itself it is none', async () => {
    put('contacts.csv', CONTACTS, '001,,31/07/2021,6: Police', '002,,01/08/2021,6: Police');
    await refresh('2021-07-31');
    expect(await problems()).toEqual([
      { name: 'contacts.csv', line: 3, column: 'date_of_contact', value: '2021-08-01', rule: 'after_as_at' },
    ]);
  });

  it('a child on an open plan who is on no list of children in need', async () => {
    put('cp.csv', CP, '001,,04/01/2021,', '002,,04/01/2021,', '003,,04/01/2021,01/02/2021');
    await refresh('2021-07-31');
    expect(await problems()).toEqual([]);
    put('cin.csv', CIN, '001,,05/01/2020,');
    await refresh('2021-07-31');
    expect(await problems()).toEqual([
      { name: 'cp.csv', line: 3, column: 'child_id', value: '002', rule: 'plan_without_need' },
    ]);
  });

  it('episodes of care that overlap; one that begins on the day the last ended does not', async () => {
    put(
      'episodes.csv',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      '001,01/01/2021,S,C2,N1,U4,PR1,01/02/2021,X1,,,,',
      '001,01/02/2021,P,C2,N1,U4,PR1,01/04/2021,X1,,,,',
      '001,31/03/2021,P,C2,N1,U4,PR1,,,,,,',
      '002,31/03/2021,S,C2,N1,U4,PR1,,,,,,',
    );
    await refresh('2021-07-31');
    expect(await problems()).toEqual([
      { name: 'episodes.csv', line: 4, column: 'start_date', value: '2021-03-31', rule: 'episode_overlap' },
    ]);
  });
});

it('a list that what is over drops off covers no month before the first of which something that was over is there', async () => {
  put(
    'legal-cases.csv',
    'Case reference,Child ID,Case type,Stage,Received by legal,Issued on,Concluded on,Team',
    'L1,001,Change of name,Issued,10/01/2021,12/01/2021,,North',
    'L2,002,Change of name,Concluded,03/02/2021,05/02/2021,20/05/2021,North',
    'L3,003,Change of name,Issued,31/07/2021,31/07/2021,,North',
  );
  // Nothing on it is over: it tells of the month of its last delivery alone.
  const PRE =
    'Child ID,Decision to enter pre-proceedings,Letter before proceedings sent,Initial pre-proceedings meeting,Date agreed to step down or issue,Outcome of pre-proceedings';
  put('may.csv', PRE, '001,10/05/2021,,,,');
  put('june.csv', PRE, '001,10/05/2021,,,,', '002,20/06/2021,,,,');
  await refresh('2021-07-31');
  expect(
    await box.query(`
      select extract, list(month order by month) as months from ledger.coverage
      where extract in ('legal_cases', 'pre_proceedings') and layer = 'clean'
      group by extract order by extract`),
  ).toEqual([
    { extract: 'legal_cases', months: ['2021-05-01', '2021-06-01', '2021-07-01'] },
    { extract: 'pre_proceedings', months: ['2021-06-01'] },
  ]);
});
