import { describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { checkText } from '../../src/extracts/checkText.ts';

const contracts = await loadContracts();
const check = (text: string) => checkText(text, contracts, { quarantinedPercent: 50 });
const HEADER =
  'Week ending,Service,Cases audited,Identified for closure,Identified for transfer,Still to audit';
const ROWS = '23/07/2021,Early help,146,31,18,227\n23/07/2021,CIN,10,1,1,2\n23/07/2021,CP,10,1,1,2\n';
const withRow = (row: string) => check(`${HEADER}\n${ROWS}${row}\n`);

describe('headers in two lines', () => {
  it('are read where merged cells stand over them', () => {
    const found = check(
      `Audit,,,,,\nWeek,,Cases,Identified for,,Still\nending,Service,audited,closure,transfer,to audit\n${ROWS}`,
    );
    expect(found).toMatchObject({
      extract: 'audit_progress',
      headerLine: 3,
      preamble: 3,
      accepted: 3,
      records: 6,
    });
    expect(found.rows[0]!.values).toEqual(['2021-07-23', 'Early help', 146, 31, 18, 227]);
  });

  it('never swallow a row: one line that is a header is the whole of it', () => {
    expect(check(`${HEADER}\n${ROWS}`)).toMatchObject({ headerLine: 1, accepted: 3 });
  });
});

describe('what a cell must not be guessed from', () => {
  it.each([
    ['30/07/21,CLA,1,0,0,0', 'two_digit_year', '30/07/21'],
    ['44407,CLA,1,0,0,0', 'spreadsheet_date', '44407'],
    ['31/12/9999,CLA,1,0,0,0', 'sentinel_date', '31/12/9999'],
    ['01/01/1900,CLA,1,0,0,0', 'sentinel_date', '01/01/1900'],
    ['30/07/2021,CLA,c,0,0,0', 'suppressed', 'c'],
    ['30/07/2021,CLA,*,0,0,0', 'suppressed', '*'],
    ['30/07/2021,CLA,1e3,0,0,0', 'count', '1e3'],
    ['07/30/2021,CLA,1,0,0,0', 'date', '07/30/2021'],
  ])('%s is set aside by the rule %s', (row, rule, value) => {
    const found = withRow(row);
    expect(found).toMatchObject({ accepted: 3, quarantined: 1, verdict: 'quarantined_rows' });
    expect(found.problems.map((problem) => [problem.line, problem.rule, problem.value])).toEqual([
      [5, rule, value],
    ]);
    expect(found.quarantine[0]).toMatchObject({ line: 5, raw: row });
  });
});

it('takes the end-of-file mark of old systems for no row', () => {
  const found = check(`${HEADER}\n${ROWS}\u001a`);
  expect(found).toMatchObject({ accepted: 3, footer: 1, quarantined: 0, records: 5 });
});
