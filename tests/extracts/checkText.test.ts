import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { checkText } from '../../src/extracts/checkText.ts';
import type { FileCheck } from '../../src/extracts/fileCheck.ts';

const contracts = await loadContracts();
const check = (text: string) => checkText(text, contracts, { quarantinedPercent: 50 });
const errors = ({ problems }: FileCheck) => problems.filter(({ severity }) => severity === 'error');
const PROGRESS =
  'Week ending,Service,Cases audited,Identified for closure,Identified for transfer,Still to audit';
const progress = (...rows: string[]) => `${[PROGRESS, ...rows].join('\n')}\n`;
const ROW = '23/07/2021,Early help,146,31,18,227';
const TITLE = 'Summary Live Cases as at 31st July 2021,,,,,,';
const LEGAL = ',,Total May 2021,Total June 2021,Total July 2021,Uplift,Total This time Last Year';
const legal = (...rows: string[]) => `${[TITLE, LEGAL, ...rows].join('\n')}\n`;

describe('recognition', () => {
  it('goes by the header, whatever its case, padding, spaces, line breaks and order', () => {
    const header =
      ' still  TO audit ,"Identified\nfor transfer",identified for closure,CASES AUDITED,Service,Week\u00a0ending';
    const found = check(`${header}\n227,18,31,146,Early help,23/07/2021\n`);
    expect(found).toMatchObject({
      extract: 'audit_progress',
      verdict: 'accepted',
      headerLine: 1,
      accepted: 1,
    });
    expect(found.rows[0]!.values).toEqual(['2021-07-23', 'Early help', 146, 31, 18, 227]);
  });

  it.each([';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const text = progress(ROW).replaceAll(',', delimiter);
    expect(check(text)).toMatchObject({ extract: 'audit_progress', delimiter, accepted: 1 });
  });

  it('takes the delimiter from a sep= line and counts the line as preamble', () => {
    const found = check(`sep=;\n${progress(ROW).replaceAll(',', ';')}`);
    expect(found).toMatchObject({ extract: 'audit_progress', delimiter: ';', preamble: 2, headerLine: 2 });
  });

  it('tells two reports with one header apart by their titles, and refuses where there is none', () => {
    const rows = '1.,Care proceedings,2,0,3,+3,1\n';
    expect(check(`Cases yet to be issued,,,,,,\n${LEGAL}\n${rows}`).extract).toBe('legal_to_issue');
    expect(check(`${TITLE}\n${LEGAL}\n${rows}`).extract).toBe('legal_summary');
    const untitled = check(`${LEGAL}\n${rows}`);
    expect(untitled).toMatchObject({ extract: null, verdict: 'refused' });
    expect(errors(untitled)[0]!.message).toMatch(/legal_summary and legal_to_issue.*title/);
  });

  it('says which extract a file comes nearest to, and what it lacks', () => {
    const found = check('Ref,Theme,Priority area,Activity,Lead officer,Target date\nL1,a,b,c,d,May 2021\n');
    expect(found).toMatchObject({ extract: null, verdict: 'refused' });
    expect(errors(found)).toHaveLength(1);
    expect(errors(found)[0]!.message).toBe(
      'looks most like improvement_actions, but has no column "RAG rating": add it, or correct its header',
    );
  });

  it('refuses a header that nobody knows, and a column that stands twice', () => {
    expect(errors(check('a,b\n1,2\n'))[0]!.rule).toBe('unrecognised');
    const twice = check(`${PROGRESS},Service\n${ROW},Early help\n`);
    expect(twice).toMatchObject({ extract: 'audit_progress', verdict: 'refused' });
    expect(errors(twice)[0]).toMatchObject({ rule: 'repeated_column', column: 'Service', line: 1 });
  });

  it('reads on where a column is unknown or an optional one is missing, and warns', () => {
    const found = check(`${PROGRESS},Colour\n${ROW},blue\n`);
    expect(found.verdict).toBe('accepted_with_warnings');
    expect(found.problems.map(({ rule, column }) => [rule, column])).toEqual([['extra_column', 'Colour']]);
    const plan = check('Ref,Theme,Priority area,Activity,RAG\nL1,a,b,c,B\n');
    expect(plan.accepted).toBe(1);
    expect(plan.problems.map(({ column }) => column)).toEqual(['Lead officer', 'Target date']);
  });
});

describe('files that cannot be read whole', () => {
  it.each([
    ['', 'empty'],
    [' \n\n', 'empty'],
    ['<!DOCTYPE html><html><body>Sign in</body></html>', 'not_csv'],
    [`${PROGRESS}\n`, 'no_rows'],
    [`${PROGRESS}\n23/07/2021,"Early help,146,31,18,227\n`, 'half_written'],
    [`${PROGRESS}\n${ROW}\n30/07/2021,Early he`, 'half_written'],
  ])('refuses %j with one line', (text, rule) => {
    const found = check(text);
    expect(found).toMatchObject({ verdict: 'refused', rows: [] });
    expect(errors(found)).toHaveLength(1);
    expect(errors(found)[0]!.rule).toBe(rule);
    expect(errors(found)[0]!.message).not.toContain('\n');
  });

  it('refuses a file in which too many rows are quarantined, and says how many', () => {
    const found = check(progress('x,a,1,0,0,0', 'y,b,1,0,0,0', '23/07/2021,c,1,0,0,0'));
    expect(found.verdict).toBe('refused');
    expect(errors(found).at(-1)!.message).toMatch(/2 of 3 rows/);
  });

  it('warns of a file without a last line end, and of a table without its total', () => {
    const found = check(legal('1.,Care Proceedings,39,31,33,+2,27').trimEnd());
    expect(found.problems.map(({ rule }) => rule).sort()).toEqual(['no_line_end', 'no_total']);
  });

  it('never takes a file cut anywhere for a clean whole one', () => {
    const whole = legal(
      '1.,Care Proceedings,39,31,33,+2,27',
      '2.,Change of Name,4,4,4,0,4',
      ',Total,43,35,37,,',
    );
    expect(check(whole).verdict).toBe('accepted');
    for (let at = 0; at < whole.length; at += 1) {
      expect([at, check(whole.slice(0, at)).verdict]).not.toEqual([at, 'accepted']);
    }
  });
});

describe('records', () => {
  it('sorts every record into one kind', () => {
    const found = check(
      `Audit of open cases\n\n${PROGRESS}\n${ROW}\n,,,,,\n${ROW}\n${PROGRESS}\n30/07/2021,Early help,x,0,0,1\n` +
        '30/07/2021,CIN,10,1,1,2\nTotal,,156,32,19,229\nSource: audit tracker,,,,,\n',
    );
    expect(found).toMatchObject({
      records: 11,
      preamble: 3,
      blank: 2,
      accepted: 2,
      duplicates: 1,
      quarantined: 1,
      footer: 2,
      verdict: 'quarantined_rows',
      headerLine: 3,
    });
  });

  it('quarantines a row with its line, column, value, rule and raw text', () => {
    const found = check(
      progress(
        ROW,
        ROW.replace('Early help', 'CP'),
        '31/02/2021,"Early\nhelp",146,31,18,227',
        '30/07/2021,CIN,1.5,0,0,4',
      ),
    );
    expect(found.quarantine).toEqual([
      {
        line: 4,
        raw: '31/02/2021,"Early\nhelp",146,31,18,227',
        reasons: ['"31/02/2021" is not a date: write it as 31/07/2021'],
      },
      {
        line: 6,
        raw: '30/07/2021,CIN,1.5,0,0,4',
        reasons: ['"1.5" is not a count: write a whole number of 0 or more'],
      },
    ]);
    expect(errors(found).map(({ line, column, value, rule }) => [line, column, value, rule])).toEqual([
      [4, 'Week ending', '31/02/2021', 'date'],
      [6, 'Cases audited', '1.5', 'count'],
    ]);
  });

  it('gives every reason why a row is set aside', () => {
    const found = check(progress(ROW, ROW.replace('Early help', 'CIN'), 'soon,,x,31,18,227'));
    expect(errors(found).map(({ column }) => column)).toEqual(['Week ending', 'Service', 'Cases audited']);
    expect(found.quarantine).toHaveLength(1);
  });

  it('quarantines rows of the wrong length, also where the extra cell is empty', () => {
    const found = check(
      progress(ROW, `${ROW.replace('Early help', 'CIN')},`, '23/07/2021,CP,1,0,0', '23/07/2021,X,1,0,0,2'),
    );
    expect(errors(found).map(({ line, rule }) => [line, rule])).toEqual([
      [3, 'too_many_cells'],
      [4, 'too_few_cells'],
    ]);
  });

  it('allows empty columns at the end where the header has them too', () => {
    const found = check(`${PROGRESS},,\n${ROW},,\n`);
    expect(found).toMatchObject({ verdict: 'accepted', accepted: 1 });
    const filled = check(`${PROGRESS},,\n${ROW},,\n${ROW.replace('Early help', 'CIN')},,7\n`);
    expect(errors(filled).map(({ rule }) => rule)).toEqual(['too_many_cells']);
  });

  it('loads neither of two rows that say different things of the same thing', () => {
    const found = check(
      progress(ROW, '23/07/2021,CIN,5,0,0,1', '23/07/2021,CIN,6,0,0,1', '23/07/2021,CP,6,0,0,1'),
    );
    expect(found).toMatchObject({ accepted: 2, quarantined: 2 });
    expect(errors(found).map(({ line, rule }) => [line, rule])).toEqual([
      [3, 'unique'],
      [4, 'unique'],
    ]);
  });

  it('checks rules between columns', () => {
    const found = check(progress(ROW, '23/07/2021,CIN,5,4,2,1'));
    expect(errors(found)[0]).toMatchObject({
      line: 3,
      column: 'Cases audited',
      rule: 'outcomes_within_audited',
    });
  });

  it('keeps an unknown category as written and warns; refuses to guess an unknown code', () => {
    const found = check(legal('1.,Care Procedings,39,31,33,+2,27', ',Total,39,31,33,,27'));
    expect(found.rows[0]!.values[1]).toBe('Care Procedings');
    expect(found.problems.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule)).toEqual([
      'category',
    ]);
    const plan = check(
      'Ref,Theme,Priority area,Activity,Lead officer,Target date,RAG\nL1,a,b,c,d,TBC,B\nL2,a,b,c,d,TBC,Purple\n',
    );
    expect(errors(plan)[0]).toMatchObject({ line: 3, column: 'RAG', value: 'Purple', rule: 'code' });
  });
});

describe('printed figures', () => {
  it('reports a wrong total with both numbers, and never loads the printed one', () => {
    const found = check(
      legal('1.,Care Proceedings,39,31,33,+2,27', '2.,Change of Name,4,4,4,0,4', ',Total,43,36,37,1,31'),
    );
    const wrong = found.reconciliation.filter(({ outcome }) => outcome === 'differs');
    expect(wrong.map(({ kind, column, printed, computed }) => [kind, column, printed, computed])).toEqual([
      ['total', 'Total June 2021', 36, 35],
      ['uplift', 'Uplift', 1, 2],
    ]);
    expect(found.rows.some(({ values }) => values.at(-1) === 36)).toBe(false);
  });

  it('says that quarantined rows are missing from a total', () => {
    const found = check(
      legal('1.,Care Proceedings,39,31,33,+2,27', '2.,Change of Name,4,four,4,0,4', ',Total,43,35,37,+2,31'),
    );
    expect(found.problems.find(({ rule }) => rule === 'printed_total')!.message).toMatch(/1 quarantined/);
  });

  it('takes a blank count for unknown, and fills no total from it', () => {
    const found = check(
      legal('1.,Care Proceedings,39,31,33,+2,', '2.,Change of Name,4,4,4,0,4', ',Total,43,35,37,+2,'),
    );
    expect(
      found.rows.find(({ line, values }) => line === 3 && values[2] === '2020-07-01')!.values[3],
    ).toBeNull();
    expect(found.reconciliation.some(({ column }) => column === 'Total This time Last Year')).toBe(false);
    expect(found.problems.map(({ rule }) => rule)).toContain('blank_count');
  });

  it('compares a percentage to the decimals that are printed, half up', () => {
    const text = (printed: string) => `${PROGRESS},Per cent audited\n${ROW},${printed}\n`;
    expect(check(text('39%')).verdict).toBe('accepted');
    expect(check(text('39.1')).verdict).toBe('accepted');
    expect(check(text('39.2 %')).problems[0]).toMatchObject({ rule: 'printed_percentage', value: '39.2 %' });
    expect(check(text('')).problems[0]).toMatchObject({ rule: 'blank_percentage', severity: 'info' });
    expect(check(text('most')).problems[0]!.message).toMatch(/"most" is not a number/);
  });

  it('warns where the title was not brought up to date', () => {
    const found = check(
      `Summary Live Cases as at 30 June 2021,,,,,,\n${LEGAL}\n1.,Change of Name,4,4,4,0,4\n,Total,4,4,4,0,4\n`,
    );
    expect(found.problems.map(({ rule, line }) => [rule, line])).toEqual([['title_date', 1]]);
  });
});

describe('what always holds', () => {
  const cellText = fc.oneof(
    fc.constantFrom(
      '',
      '23/07/2021',
      'Early help',
      '5',
      '"',
      'Total',
      ' ',
      '0',
      'x,y',
      'a\nb',
      '${1}',
      '=1+1',
    ),
    fc.string({ maxLength: 6 }),
  );
  const records = fc.array(fc.array(cellText, { minLength: 1, maxLength: 8 }), { maxLength: 12 });
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

  it('no record vanishes, whatever a file holds', () => {
    fc.assert(
      fc.property(records, fc.constantFrom('\n', '\r\n', '\r'), (rows, lineEnd) => {
        const text = [PROGRESS, ROW, ...rows.map((row) => row.map(quoted).join(','))].join(lineEnd) + lineEnd;
        const found = check(text);
        if (found.records === 0) return;
        expect(found.records).toBe(rows.length + 2);
        const { preamble, accepted, quarantined, duplicates, blank, footer } = found;
        expect(preamble + accepted + quarantined + duplicates + blank + footer).toBe(found.records);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever the bytes say', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 })),
        (text) => {
          const found = check(`${text}\n${PROGRESS}\n${text}`);
          expect(['accepted', 'accepted_with_warnings', 'quarantined_rows', 'refused']).toContain(
            found.verdict,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('line ends do not matter', () => {
    const text = progress(ROW, 'x,CIN,1,0,0,0', '23/07/2021,CP,1,0,0,0');
    expect(check(text.replaceAll('\n', '\r\n'))).toEqual(check(text));
    expect(check(text.replaceAll('\n', '\r'))).toEqual(check(text));
    expect(check(text.replace('\n', '\r\n'))).toEqual(check(text));
  });
});
