import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papers, Sandbox, start } from '../support/sandbox.ts';

let box: Sandbox;
beforeAll(async () => {
  box = new Sandbox();
  await box.refresh();
});
afterAll(() => box.remove());

describe('check', () => {
  it('reports as JSON in the shape that scripts rely on', async () => {
    const { code, out } = await box.run('check', join(papers, 'legal-live-cases-2021-07.csv'), '--json');
    expect(code).toBe(0);
    const { files } = JSON.parse(out);
    expect(files).toHaveLength(1);
    const { problems, ...file } = files[0];
    expect(file).toEqual({
      file: join(papers, 'legal-live-cases-2021-07.csv'),
      sheet: null,
      extract: 'legal_summary',
      verdict: 'accepted_with_warnings',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 2,
      records: 19,
      preamble: 2,
      accepted: 16,
      quarantined: 0,
      duplicates: 0,
      blank: 0,
      footer: 1,
    });
    expect(Object.keys(problems[0]).sort()).toEqual([
      'column',
      'line',
      'message',
      'rule',
      'severity',
      'value',
    ]);
  });

  it('says in words what each file is and what is wrong, with line and column', async () => {
    const { out } = await box.run('check', 'inbox/legal-live-cases-2021-07.csv', 'inbox/panels.csv');
    expect(out).toContain('legal_summary: accepted with warnings');
    expect(out).toContain(
      '19 records = 2 preamble + 16 accepted + 0 quarantined + 0 duplicates + 0 blank + 1 footer',
    );
    expect(out).toContain('warning: line 10, Uplift: prints 0, the rows give -1');
    expect(out).toContain('panels: accepted\n');
  });

  it('takes folders and patterns, and goes on after a file that is refused', async () => {
    writeFileSync(join(box.folder, 'a bad one.csv'), 'x\n');
    const { code, out } = await box.run(
      'check',
      'a bad one.csv',
      'gone.csv',
      'inbox',
      'inbox/legal-*.csv',
      '--json',
    );
    expect(code).toBe(1);
    const { files } = JSON.parse(out) as { files: { verdict: string }[] };
    expect(files).toHaveLength(14);
    expect(files.filter(({ verdict }) => verdict === 'refused')).toHaveLength(2);
  });
});

describe('query', () => {
  it('prints JSON with dates as text and numbers as numbers', async () => {
    const rows = await box.query(
      `select date '2021-07-31' as d, 5::bigint as n, sum(1) as h, 1.5::decimal(4, 2) as x, null as z`,
    );
    expect(rows).toEqual([{ d: '2021-07-31', n: 5, h: 1, x: 1.5, z: null }]);
  });

  it('prints CSV and a table', async () => {
    const sql = `select 'a,b' as t, 1 as n`;
    expect((await box.run('query', sql, '--csv', '--data', box.data)).out).toBe('t,n\n"a,b",1');
    expect((await box.run('query', sql, '--data', box.data)).out).toBe('t    n\n───  ─\na,b  1\n1 row');
  });

  it.each([
    'delete from facts.indicators',
    'create table x (a integer)',
    `copy facts.indicators to '/tmp/sightline-out.csv'`,
    `select * from read_csv('${papers}/panels.csv')`,
    `attach '/tmp/sightline-other.duckdb'`,
    'set enable_external_access = true',
    `copy (select 1) to 'VAULT/out.csv'`,
    `explain analyze copy (select 1) to 'VAULT/out.csv'`,
    `select 1; copy (select 1) to 'VAULT/out.csv'`,
    `select * from read_csv('VAULT/../publications/current.json')`,
    'selec 1',
  ])('can neither write nor reach other files: %s', async (written) => {
    const vault = join(box.data, 'vault');
    const sql = written.replace('VAULT', vault.replaceAll('\\', '/'));
    const { code, out, err } = await box.run('query', sql, '--data', box.data);
    expect(existsSync(join(vault, 'out.csv'))).toBe(false);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toHaveLength(1);
    expect(await box.query('select count(*) > 0 as there from facts.indicators')).toEqual([{ there: true }]);
  });

  it('says what to do where nothing is published', async () => {
    const { code, err } = await box.run('query', 'select 1', '--data', 'nowhere');
    expect(code).toBe(1);
    expect(err).toMatch(/nothing is published in .*nowhere: run "sightline refresh" first/);
  });
});

describe('contracts', () => {
  it('lists every extract, and prints one as a table', async () => {
    const list = await box.run('contracts');
    expect(list.code).toBe(0);
    expect(list.out).toMatch(/^extract +title +one row\n/);
    expect(list.out).toMatch(/^panels +Case panels +one row per panel$/m);
    const { out } = await box.run('contracts', 'panels');
    expect(out).toContain('panels: Case panels');
    expect(out).toMatch(/^frequency +Frequency +category +must have a value +Weekly$/m);
  });

  it('writes a template that is recognised once a row is in it', async () => {
    const { out } = await box.run('contracts', 'panels', '--template');
    expect(out).toBe('Panel,Frequency,Day,Start,End');
    writeFileSync(join(box.folder, 'template.csv'), `${out}\nGateway,Weekly,Wed,09:30,12:00\n`);
    const checked = await box.run('check', 'template.csv', '--json');
    expect(JSON.parse(checked.out).files[0]).toMatchObject({ extract: 'panels', verdict: 'accepted' });
  });
});

describe('arguments', () => {
  it.each([
    [[]],
    [['publish']],
    [['check']],
    [['check', 'x.csv', '--quickly']],
    [['refresh', 'now']],
    [['refresh', '--as-at', '31/02/2021']],
    [['refresh', '--as-at']],
    [['refresh', '--profile', 'secret']],
    [['contracts', 'nonsense']],
    [['contracts', '--template']],
    [['indicators', 'nonsense']],
    [['indicators', 'referrals', 'contacts']],
    [['indicators', 'referrals', '--spine']],
    [['indicators', '--area']],
    [['query']],
    [['query', 'select 1', 'select 2']],
    [['serve', '--port', 'http']],
    [['constructor']],
  ])('that make no sense end with exit code 2: %j', async (args) => {
    expect((await box.run(...args)).code).toBe(2);
  });

  it('are explained by --help, for each verb', async () => {
    const { code, out } = await box.run('--help');
    expect(code).toBe(0);
    for (const verb of ['check', 'refresh', 'build', 'serve', 'query', 'contracts', 'indicators']) {
      expect(out).toContain(`  ${verb} `);
      const help = await box.run(verb, '--help');
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toMatch(new RegExp(`^sightline ${verb}`));
      expect(help.out).toContain('--help');
      expect(help.out).toContain('--data DIR');
    }
  });
});

it('runs as a program, with its exit code', async () => {
  const { code, out } = await start(['check', join(papers, 'panels.csv'), '--json']).ended;
  expect(code).toBe(0);
  expect(JSON.parse(out).files[0].extract).toBe('panels');
  expect((await start(['nonsense']).ended).code).toBe(2);
});

it('has a version of its tables in the repository that is the public paper, byte for byte', () => {
  const text = readFileSync(join(papers, 'audit-grades-2021-07.csv'), 'latin1');
  expect(text).toContain('\r\n');
});
