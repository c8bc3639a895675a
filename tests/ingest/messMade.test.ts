import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { readExtract } from '../../pipeline/ingest/readExtract.ts';
import { cases, LIMITS } from '../fixtures/mess/cases.ts';

/** Mess that is made rather than kept: files cut at every byte, and cells of any length. */

const contracts = await loadContracts();
const folder = mkdtempSync(join(tmpdir(), 'sightline-mess-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER =
  'Week ending,Service,Cases audited,Identified for closure,Identified for transfer,Still to audit';
const WHOLE = `${HEADER}\r\n23/07/2021,Café £5,146,31,18,227\r\n23/07/2021,"CIN, Ö",10,1,1,2\r\n30/07/2021,Café £5,150,31,18,223\r\n`;

// One contract: that no other takes such a file for its own the kept cases show, and each cut looks at all it is given.
const progress = contracts.filter(({ id }) => id === 'audit_progress');

async function check(bytes: Buffer) {
  writeFileSync(join(folder, 'file.csv'), bytes);
  const [file] = await readExtract(join(folder, 'file.csv'), 'file.csv', progress, LIMITS, null);
  const { preamble, accepted, quarantined, duplicates, blank, footer, records } = file!.check;
  expect(records).toBe(preamble + accepted + quarantined + duplicates + blank + footer);
  return file!.check;
}

describe('a file cut at any byte', () => {
  it.each(['utf8', 'utf-16le', 'windows-1252'])(
    'in %s is never a clean whole one, and gives no row that the whole does not but its last',
    async (encoding) => {
      const bytes = iconv.encode(WHOLE, encoding, { addBOM: encoding === 'utf-16le' });
      const whole = await check(bytes);
      expect([whole.verdict, whole.accepted]).toEqual(['accepted', 3]);
      const rowsWhole = new Map(whole.rows.map(({ line, values }) => [line, values]));
      for (let at = 0; at < bytes.length; at += 1) {
        const cut = await check(bytes.subarray(0, at));
        const said = cut.problems.filter(({ severity }) => severity !== 'info');
        // Between a row's last byte and the end of its line the row is whole, and at a line end so is the file.
        const isAtLineEnd = /[\r\n]$/.test(iconv.decode(bytes.subarray(0, at), encoding));
        if (!isAtLineEnd) expect([at, cut.verdict, said.length > 0]).not.toEqual([at, 'accepted', false]);
        const changed = cut.rows.filter(
          ({ line, values }) => JSON.stringify(values) !== JSON.stringify(rowsWhole.get(line)),
        );
        // A cut inside the last figure cannot be told from a figure: it is warned of, by line and value.
        for (const { line } of changed) {
          expect(said.map((problem) => [problem.line, problem.rule])).toContainEqual([line, 'no_line_end']);
        }
      }
    },
  );
});

describe('a very long cell', () => {
  const long = 'ä'.repeat(300_000);

  it('is kept to the letter where text may stand', async () => {
    const found = await check(Buffer.from(`${HEADER}\n23/07/2021,${long},1,0,0,0\n`));
    expect(found).toMatchObject({ verdict: 'accepted', accepted: 1 });
    expect(found.rows[0]!.values[1]).toBe(long);
  });

  it('is cut in reports and whole in the quarantine', async () => {
    const rows = '23/07/2021,CIN,1,0,0,0\n23/07/2021,CP,1,0,0,0\n';
    const found = await check(Buffer.from(`${HEADER}\n${rows}30/07/2021,CIN,${long},0,0,0\n`));
    expect(found).toMatchObject({ verdict: 'quarantined_rows', accepted: 2, quarantined: 1 });
    expect(found.quarantine[0]!.raw).toContain(long);
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]!.value).toHaveLength(1000);
    expect(found.problems[0]!.message.length).toBeLessThan(150);
  });
});

it('says of every mess what to do about it, with the value wherever a cell is at fault', async () => {
  for (const { bytes, name } of cases) {
    writeFileSync(join(folder, name), bytes);
    for (const { check: found } of await readExtract(join(folder, name), name, contracts, LIMITS, null)) {
      for (const { message, value, column, line, severity } of found.problems) {
        if (severity === 'info') continue;
        expect([name, message]).toEqual([
          name,
          expect.stringMatching(/^[^\n]+: [^\n]+$|^"[^\n]*" is not a column|: kept as written/),
        ]);
        if (value !== null)
          expect([name, column, line]).toEqual([name, expect.any(String), expect.any(Number)]);
        if (value !== null && value.length < 60) expect(message).toContain(value);
      }
    }
  }
});
