import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { readExtract } from '../../pipeline/ingest/readExtract.ts';
import { cases, LIMITS } from '../fixtures/mess/cases.ts';
import { project } from '../support/sandbox.ts';

const contracts = await loadContracts();
const FILES = join(project, 'tests', 'fixtures', 'mess', 'files');

it.each(cases)('$name: $about', async ({ name, expect: wanted }) => {
  const found = await readExtract(join(FILES, name), name, contracts, LIMITS, null);
  const given = found.map(({ sheet, encoding, check }, index) => {
    const { preamble, accepted, quarantined, duplicates, blank, footer } = check;
    const counts = [preamble, accepted, quarantined, duplicates, blank, footer];
    expect(check.records).toBe(counts.reduce((sum, each) => sum + each));
    expect(check.quarantine).toHaveLength(check.verdict === 'refused' ? 0 : quarantined);
    return {
      sheet,
      extract: check.extract,
      verdict: check.verdict,
      counts,
      encoding,
      delimiter: check.delimiter,
      headerLine: check.headerLine,
      problems: check.problems.map(({ line, column, value, rule, severity }) => [
        line,
        column,
        value,
        rule,
        severity,
      ]),
      ...(wanted[index]?.values ? { values: check.rows.map(({ values }) => values) } : {}),
    };
  });
  expect(given).toEqual(wanted);
});

it('has a file for each case, and a case for each file', () => {
  expect(readdirSync(FILES).sort()).toEqual(cases.map(({ name }) => name).sort());
});
