import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../../pipeline/operate/sha256.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { filesThatHold } from '../support/everyByte.ts';
import { CHILD, OTHER, writeForgettable } from '../support/forgettable.ts';
import { publishedHashes } from '../support/publishedHashes.ts';
import { project, Sandbox, start } from '../support/sandbox.ts';

const box = new Sandbox({ files: false });
const run = (...args: string[]) => box.run(...args, '--data', box.data);
const refresh = () => run('refresh', '--inbox', box.inbox, '--as-at', '2026-10-31');
const forget = (...args: string[]) => run('forget', ...args, '--inbox', box.inbox);
const journal = () =>
  readFileSync(join(box.data, 'forgotten.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const runs = async () => JSON.parse((await run('runs', '--json')).out) as { run_id: string; state: string }[];
/** Kinds of file, by the end of their names. */
const kinds = (paths: readonly string[]) =>
  [...new Set(paths.map((path) => path.slice(path.indexOf('.'))))].sort();

beforeAll(async () => {
  await writeForgettable(box.inbox);
  expect((await refresh()).code).toBe(0);
});
afterAll(() => box.remove());

describe('forget --child', () => {
  it('leaves no byte of a child in anything that was made from the inbox, and every other row where it was', async () => {
    const inbox = inboxBytes();
    const before = await filesThatHold(box.data, CHILD);
    // The search finds it where it is packed, too.
    expect(kinds(before)).toEqual(['.arrow', '.csv', '.duckdb', '.json', '.parquet', '.quarantine.parquet']);
    expect(await filesThatHold(box.data, 'kx 0047113')).not.toEqual([]);
    const others = (await filesThatHold(box.data, OTHER)).filter((path) => path.endsWith('.parquet'));
    const report = JSON.parse((await forget('--child', CHILD, '--json')).out);
    expect(report).toMatchObject({ kind: 'child', rows: 15, databases: 1, worklists: 1, publications: 0 });
    expect(report.inInbox).toContainEqual({ file: '2026-10/referrals.csv', rows: 6 });
    for (const text of [CHILD, 'kx 0047113', '0047113'])
      expect(await filesThatHold(box.data, text)).toEqual([]);
    expect(await filesThatHold(box.data, OTHER)).toEqual(expect.arrayContaining(others));
    expect(inboxBytes()).toEqual(inbox);
    expect(journal()).toEqual([
      { at: '2021-09-08T06:00:00.000Z', kind: 'child', state: 'begun' },
      { at: '2021-09-08T06:00:00.000Z', kind: 'child', state: 'done', rows: 15, files: 5 },
    ]);
  });

  it('leaves the figures that were published, and says of what needs the rows that they are gone', async () => {
    const [inForce] = await runs();
    expect(inForce).toMatchObject({ state: 'figures only' });
    const query = await run('query', 'from ledger.files');
    expect(query).toMatchObject({ code: 1, out: '' });
    expect(query.err).toBe(
      `sightline: the rows of the publication ${inForce!.run_id} are gone, as "sightline forget" leaves it: run "sightline refresh"`,
    );
    const rollback = await run('rollback', inForce!.run_id);
    expect(rollback.code).toBe(2);
    expect(rollback.err).toContain('"sightline refresh --as-at 2026-10-31" tells the same again');
    const figures = readFileSync(
      join(box.data, 'publications', inForce!.run_id, 'tables', 'indicators.csv'),
      'utf8',
    );
    expect(figures).toContain('\nreferrals');
  });

  it('is not undone by a refresh, in which the records of every file still add up and figures are revised', async () => {
    expect(await refresh()).toMatchObject({ code: 0 });
    for (const text of [CHILD, 'kx 0047113']) expect(await filesThatHold(box.data, text)).toEqual([]);
    expect(
      await box.query(`
        select sum(accepted) as accepted, sum(quarantined) as quarantined,
          sum(records - preamble - accepted - quarantined - duplicates - blank - footer) as lost
        from ledger.files`),
    ).toEqual([{ accepted: 202, quarantined: 15, lost: 0 }]);
    expect(await box.query('select distinct raw, reasons from quarantine.rows')).toEqual([
      { raw: '', reasons: 'forgotten' },
    ]);
    expect(await box.query("select count(*) as n from ledger.problems where rule = 'forgotten'")).toEqual([
      { n: 5 },
    ]);
    const [after, first] = await runs();
    expect(after!.state).toBe('in force');
    // What was said before is known by what was published of it.
    const [revisions] = await box.query<{ n: number }>(
      `select count(*) as n from facts.revisions where run_id = '${first!.run_id}'`,
    );
    expect(revisions!.n).toBeGreaterThan(0);
    const compared = JSON.parse(
      (await run('runs', 'diff', first!.run_id, after!.run_id, '--most', '1000', '--json')).out,
    );
    expect(compared.figures).toContainEqual(
      expect.objectContaining({ indicator: 'referrals', month: '2026-10-01', breakdown: 'all', change: -2 }),
    );
  });

  it('gives the same rows whether they are taken from the vault or left out when a file is read', async () => {
    const taken = await vaultRows();
    const hashes = publishedHashes(box.data);
    rmSync(join(box.data, 'vault'), { recursive: true });
    expect((await refresh()).code).toBe(0);
    expect(await vaultRows()).toEqual(taken);
    expect(publishedHashes(box.data)).toEqual(hashes);
  });

  it('a run that is killed is made up for by the next refresh', async () => {
    expect(await filesThatHold(box.data, OTHER)).not.toEqual([]);
    const { child, ended } = start(['forget', '--child', OTHER, '--data', box.data]);
    const listed = () => JSON.parse(readFileSync(join(box.data, 'forgotten.json'), 'utf8')).children.length;
    while (listed() === 1) {
      if (child.exitCode !== null) throw new Error('it ended before it began');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    expect(journal().at(-1)).toMatchObject({ state: 'begun' });
    // Wherever it died: rows whose receipt is gone already, and a draft beside them.
    const held = (await filesThatHold(box.data, OTHER)).find((path) =>
      /referrals.*[0-9a-f]\.parquet$/.test(path),
    );
    if (held !== undefined) {
      const [, , file] = held.split(/[\\/.]/);
      rmSync(join(box.data, 'vault', 'receipts', `${file}.json`), { force: true });
      copyFileSync(join(box.data, held), join(box.data, `${held}.1.draft`));
    }
    expect((await refresh()).code).toBe(0);
    expect(await filesThatHold(box.data, OTHER)).toEqual([]);
    expect(journal().at(-1)).toMatchObject({ kind: 'child', state: 'done' });
  });

  it('does nothing without its list, once something was forgotten', async () => {
    const path = join(box.data, 'forgotten.json');
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain('0047113');
    rmSync(path);
    const { code, err } = await refresh();
    expect(code).toBe(1);
    expect(err).toMatch(/forgotten\.json is gone, .* put it back from a backup$/);
    writeFileSync(path, text.slice(0, -20));
    expect((await refresh()).err).toMatch(/forgotten\.json is damaged: put it back from a backup/);
    writeFileSync(path, text);
  });
});

describe('forget --before', () => {
  it('takes what ended before a day, and tells no figure of people of the months before', async () => {
    expect((await forget('--before', '2026-10-01')).code).toBe(0);
    expect((await refresh()).code).toBe(0);
    const [kept] = await box.query(
      'select min(date_of_referral)::varchar as first, count(*) as n from clean.referrals',
    );
    expect(kept).toEqual({ first: '2026-10-01', n: 40 });
    // Open since 2019, and on a list of October.
    expect(await box.query('select count(*) as n from clean.children_in_need')).toEqual([{ n: 40 }]);
    expect(
      await box.query(`
        select distinct month::varchar as month from ledger.coverage where extract in ('referrals', 'visits')`),
    ).toEqual([{ month: '2026-10-01' }]);
    expect(
      await box.query(
        "select count(*) as n from facts.indicators where indicator = 'referrals' and month < '2026-10-01'",
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('takes whole publications that are older than the limit says', async () => {
    const [inForce, ...before] = await runs();
    const old = join(box.data, 'publications', before.at(-1)!.run_id);
    const manifest = readFileSync(join(old, 'manifest.json'), 'utf8');
    writeFileSync(
      join(old, 'manifest.json'),
      manifest.replace('"as_at": "2026-10-31"', '"as_at": "2024-09-30"'),
    );
    mkdirSync(join(box.data, 'reference'));
    const limits = readFileSync(join(project, 'data', 'reference', 'limits.csv'), 'utf8');
    writeFileSync(
      join(box.data, 'reference', 'limits.csv'),
      `${limits}publications_kept_months,24,as agreed\n`,
    );
    expect(JSON.parse((await forget('--before', '2026-10-01', '--json')).out)).toMatchObject({
      rows: 0,
      publications: 1,
    });
    const left = await runs();
    expect(left.filter(({ state }) => state === 'gone').map(({ run_id }) => run_id)).toEqual([
      before.at(-1)!.run_id,
    ]);
    expect(left[0]).toEqual({ ...inForce, state: 'figures only' });
  });

  it('takes whole what other code read: nobody would read it any more', async () => {
    const receipts = join(box.data, 'vault', 'receipts');
    const [name] = readdirSync(receipts);
    const [text] = readFileSync(join(receipts, name!), 'utf8').split('\n') as [string];
    const other = text.replace(/"madeBy":"[0-9a-f]+"/, '"madeBy":"other"');
    writeFileSync(join(receipts, name!), `${other}\n${sha256Of(other)}\n`);
    const { out } = await forget('--before', '2026-10-01');
    expect(out).toContain('read by another version, and so removed whole and not counted: 1 file\n');
    const [, fileId] = /"fileId":"([^"]+)"/.exec(text)!;
    expect(readdirSync(join(box.data, 'vault'), { recursive: true }).join(' ')).not.toContain(
      fileId!.slice(0, 64),
    );
  });

  it('says what it cannot do', async () => {
    for (const [args, message] of [
      [[], 'forget: give one of both: --child ID, or --before DATE'],
      [
        ['--child', CHILD, '--before', '2020-01-01'],
        'forget: give one of both: --child ID, or --before DATE',
      ],
      [['--child', ' - '], 'forget: --child " - " names nobody'],
      [['--before', '2020-13-01'], 'forget: --before "2020-13-01" is not a date: write it as 2020-04-01'],
    ] as const) {
      expect(await forget(...args)).toEqual({ code: 2, out: '', err: `sightline: ${message}` });
    }
  });
});

const inboxBytes = () =>
  readdirSync(box.inbox, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'base64'));

/** Every file of the vault with what it holds: receipts by what they say of records, Parquet by its rows. */
async function vaultRows(): Promise<Record<string, unknown>> {
  const vault = join(box.data, 'vault');
  const warehouse = await Warehouse.open(':memory:');
  const found: Record<string, unknown> = {};
  for (const name of readdirSync(vault, { recursive: true }).map(String).sort()) {
    const path = join(vault, name);
    if (name.endsWith('.parquet')) found[name] = await warehouse.rows(`from read_parquet('${path}')`);
    if (name.startsWith('receipts') && name.endsWith('.json')) {
      // The same rows may be laid out otherwise.
      const { sums, ...receipt } = JSON.parse(readFileSync(path, 'utf8').split('\n')[0]!);
      found[name] = receipt;
    }
  }
  warehouse.close();
  return found;
}
