import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dfeOpenData } from '../../src/contracts/dfe_open_data.ts';
import { fieldMeta } from '../../src/contracts/kit/cell.ts';
import { parseConditions } from '../../src/contracts/kit/conditions.ts';
import { columnsOf, fieldsOf } from '../../src/contracts/kit/contract.ts';
import { figure } from '../../src/contracts/kit/figure.ts';
import { withMeasures } from '../../src/contracts/kit/measures.ts';
import { localAuthorityInteractiveTool } from '../../src/contracts/local_authority_interactive_tool.ts';
import { benchmarkMeasures } from '../../src/contracts/reference/benchmark_measures.ts';
import { checkText } from '../../src/extracts/checkText.ts';

const TABLE = 'Indicator,Measure,Unit,Better,Extract,Table,Column,Also known as,Where';
const readTable = (...lines: string[]) => {
  const found = checkText(`${[TABLE, ...lines].join('\n')}\n`, [benchmarkMeasures], {
    quarantinedPercent: 0,
  });
  expect(found.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { contract: benchmarkMeasures, rows: found.rows.map(({ values }) => values) };
};
const DFE = 'm,percent,lower,dfe_open_data';
const LAIT = 'm,percent,lower,local_authority_interactive_tool,LAIT,Values,';

/** Checks lines against the two contracts, told by the rows of a reference table. */
function check(measures: string[], ...lines: string[]) {
  const contracts = withMeasures([dfeOpenData, localAuthorityInteractiveTool], [readTable(...measures)]);
  const found = checkText(`${lines.join('\n')}\n`, contracts, { quarantinedPercent: 99 });
  const contract = contracts.find(({ id }) => id === found.extract);
  const names = contract ? columnsOf(contract).map(({ name }) => name) : [];
  const table = found.rows.map(({ values }) =>
    Object.fromEntries(names.map((name, at) => [name, values[at] ?? null])),
  );
  const said = found.problems.map(({ line, column, value, rule }) => [line, column, value, rule]);
  return { ...found, table, said };
}

const COMMON =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name';
const england = (year: string, identifier = 'Reporting year') =>
  `${year},${identifier},National,E92000001,England,,,,,`;
const authority = (year: string, code: string, name: string) =>
  `${year},Reporting year,Local authority,E92000001,England,E12000099,Midlands,${code},E10000${code},${name}`;

describe('figures of published statistics', () => {
  const schema = figure({ header: 'X' });
  const read = (text: string) => {
    const { success, data } = schema.safeParse(text);
    return success ? fieldMeta.get(schema)!.spread(data) : 'no figure';
  };

  it.each([
    ['22.6', 22.6],
    ['632,830', 632830],
    ['-0.5', -0.5],
    ['−0.5', -0.5],
    ['0', 0],
    ['37.799999999999997', 37.8],
    ['2.4469999999999999E-2', 0.02447],
    ['22.6%', 22.6],
  ])('reads %j', (text, value) => expect(read(text)).toEqual([value, null]));

  it.each([
    ...['c', 'z', 'x', 'k', 'u', 'low', '*', ':', '~', '..', '-'].map((marker) => [marker, marker]),
    ['[c]', 'c'],
    ['Z', 'z'],
    ['LOW', 'low'],
    ['–', '-'],
  ])('keeps the marker %j, without a value', (text, marker) => expect(read(text)).toEqual([null, marker]));

  it('takes a blank for no figure, and never for 0', () => expect(read(' ')).toEqual([null, null]));

  it.each(['n/a', 'NaN', '1e400', '0x10', '12 of 30', 'cc', '1,23'])('does not guess what %j is', (text) =>
    expect(read(text)).toBe('no figure'),
  );
});

describe('conditions of the reference table', () => {
  it('name columns and what each must say', () => {
    expect(parseConditions('a = b = c | d; e=f')).toEqual([
      { header: 'a', values: ['b = c', 'd'] },
      { header: 'e', values: ['f'] },
    ]);
    expect(parseConditions(' ')).toEqual([]);
  });

  it.each(['a', '= b', 'a =', 'a = b;', 'a = b | '])('are not guessed from %j', (text) =>
    expect(parseConditions(text)).toBeNull(),
  );
});

describe('DfE open data', () => {
  const REFERRALS = `re_referrals,${DFE},c1,rereferral_percent,Re_referrals_percent,category = Referrals`;

  it('is known by its common columns, in any order, with a line break in a cell', () => {
    const header = `look,rereferral_percent,category,${COMMON.split(',').reverse().join(',')}`;
    const row = `"a\nb",22.6,Referrals,${england('2025').split(',').reverse().join(',')}`;
    const found = check([REFERRALS], header, row);
    expect(found).toMatchObject({ extract: 'dfe_open_data', verdict: 'accepted', records: 2, accepted: 1 });
    expect(found.table).toEqual([
      {
        period: '2025',
        period_note: null,
        period_to: '2025-12-31',
        time_identifier: 'Reporting year',
        geographic_level: 'National',
        country_code: 'E92000001',
        country_name: 'England',
        region_code: null,
        region_name: null,
        old_la_code: null,
        new_la_code: null,
        la_name: null,
        indicator: 're_referrals',
        value: 22.6,
        value_marker: null,
      },
    ]);
    expect(found.said).toEqual([[1, null, null, 'columns_not_read']]);
  });

  it.each(['rereferral_percent', 'Re_referrals_percent', 'RE_REFERRALS_PERCENT '])(
    'reads the column under any name that the table knows: %s',
    (column) => {
      const found = check([REFERRALS], `${COMMON},category,${column}`, `${england('2025')},Referrals,22.6`);
      expect(found.table.map(({ indicator, value }) => [indicator, value])).toEqual([['re_referrals', 22.6]]);
      expect(found.said).toEqual([]);
    },
  );

  it('warns of a column of its table that a release has renamed, and one more name is enough', () => {
    const count = `referrals,${DFE},c1,referral_count,,category = Referrals`;
    const lines = [
      `${COMMON},category,referral_count,re_ref_pct`,
      `${england('2026')},Referrals,600000,21.9`,
    ];
    const found = check([count, REFERRALS], ...lines);
    expect(found.verdict).toBe('accepted_with_warnings');
    expect(found.said).toEqual([
      [1, 'rereferral_percent', null, 'measure_missing'],
      [1, null, null, 'columns_not_read'],
    ]);
    expect(found.problems[0]!.message).toBe(
      'has no column "rereferral_percent" or "Re_referrals_percent" with figures of re_referrals: if it was renamed, add its new name to benchmark_measures.csv, under "Also known as"',
    );
    const edited = check([count, REFERRALS.replace('Re_', 're_ref_pct; Re_')], ...lines);
    expect(edited.said).toEqual([]);
    expect(edited.table.map(({ value }) => value)).toEqual([600000, 21.9]);
  });

  it('reads one column as several figures, by what its filters say', () => {
    const measures = [
      `at_31_march,${DFE},cla,children_count,,population_type = On 31 March | At 31 March`,
      `starting,${DFE},cla,children_count,,population_type = Starting; sex = Total`,
    ];
    const found = check(
      measures,
      `${COMMON},population_type,sex,children_count`,
      `${england('2025')},On 31 March,Total,81770`,
      `${england('2024')},at 31  march,Total,83530`,
      `${england('2025')},Starting,Total,32270`,
      `${england('2025')},Starting,Female,c`,
      `${england('2025')},Ceasing,Total,34450`,
    );
    expect(found.table.map(({ period, indicator, value }) => [period, indicator, value])).toEqual([
      ['2025', 'at_31_march', 81770],
      ['2024', 'at_31_march', 83530],
      ['2025', 'starting', 32270],
    ]);
    expect(found).toMatchObject({ accepted: 5, quarantined: 0, slices: ['at_31_march', 'starting'] });
    expect(found.said).toEqual([[1, null, null, 'rows_not_read']]);
  });

  it('warns of a filter value that no row has any more', () => {
    const measures = [`a,${DFE},cla,n,,kind = A`, `b,${DFE},cla,n,,kind = B`];
    const found = check(measures, `${COMMON},kind,n`, `${england('2025')},A,1`, `${england('2025')},BB,2`);
    expect(found.said).toEqual([
      [1, null, null, 'measure_not_held'],
      [1, null, null, 'rows_not_read'],
    ]);
    expect(found.problems[0]!.message).toMatch(/^no row holds b: .*"Where"/);
  });

  it('accepts a table of which nothing is named, and lists its columns', () => {
    const found = check([REFERRALS], `${COMMON},category,April,May`, `${england('2024')},Months,43340,55680`);
    expect(found).toMatchObject({ verdict: 'accepted_with_warnings', accepted: 1, slices: [], asAt: null });
    expect(found.table).toEqual([]);
    expect(found.said).toEqual([[1, null, null, 'nothing_read']]);
    expect(found.problems[0]!.message).toContain('("category", "April", "May")');
  });

  it('is not mistaken for a table with a column of the same name', () => {
    const found = check([REFERRALS], `${COMMON},category,rereferral_percent`, `${england('2025')},Other,9`);
    expect([found.table, found.said]).toEqual([[], [[1, null, null, 'nothing_read']]]);
  });

  it('keeps markers, and quarantines what is neither a number nor a marker', () => {
    const found = check(
      [REFERRALS],
      `${COMMON},category,rereferral_percent`,
      `${authority('2025', '001', 'Exampleshire')},Referrals,c`,
      `${authority('2025', '002', 'Sampleshire')},Referrals,`,
      `${authority('2025', '003', 'Testshire')},Referrals,about 20`,
      `${authority('2025-2', '004', 'Demoshire')},Referrals,20`,
    );
    expect(found.table.map((row) => [row.la_name, row.value, row.value_marker])).toEqual([
      ['Exampleshire', null, 'c'],
      ['Sampleshire', null, null],
    ]);
    expect(found).toMatchObject({ verdict: 'quarantined_rows', accepted: 2, quarantined: 2 });
    expect(found.said).toEqual([
      [4, 'rereferral_percent', 'about 20', 'figure'],
      [5, 'time_period', '2025-2', 'period'],
    ]);
  });

  it('does not read areas of other kinds', () => {
    const district = authority('2025', '001', 'Exampleshire').replace(
      'Local authority',
      'Local authority district',
    );
    const lines = [
      `${COMMON},category,rereferral_percent`,
      `${district},Referrals,1`,
      `${england('2025')},Referrals,2`,
    ];
    expect(check([REFERRALS], ...lines).table.map(({ value }) => value)).toEqual([2]);
  });

  it('sets aside two figures for the same thing, and says how to tell them apart', () => {
    const found = check(
      [REFERRALS],
      `${COMMON},category,sex,rereferral_percent`,
      `${england('2025')},Referrals,Total,22.6`,
      `${england('2025')},Referrals,Female,22.1`,
    );
    expect(found).toMatchObject({ verdict: 'refused', accepted: 0, quarantined: 2 });
    expect(found.problems[0]!.message).toMatch(
      /name the column that tells them apart in benchmark_measures\.csv/,
    );
  });

  it('refuses a column that stands twice', () => {
    const found = check(
      [REFERRALS],
      `${COMMON},category,rereferral_percent,rereferral_percent`,
      `${england('2025')},Referrals,1,2`,
    );
    expect(found.problems.map(({ rule }) => rule)).toEqual(['repeated_column']);
  });
});

describe('the long series of the Local Authority Interactive Tool', () => {
  const header = 'Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region';
  const MEASURES = [
    `re_referrals,${LAIT},Short Desc = ReReferral`,
    `adopted,${LAIT},Short Desc = %_of LAC Adopted`,
  ];

  it('is read by the short names of its measures', () => {
    const found = check(
      MEASURES,
      header,
      'ReReferral,,2025,England,22.6,970,NA',
      '%_of LAC Adopted,"Percentage\nadopted",2025 (prov),Exampleshire,-,99,North',
      'Other,,2016-17 (OT),Exampleshire,many,99,North',
    );
    expect(found).toMatchObject({
      extract: 'local_authority_interactive_tool',
      accepted: 3,
      asAt: '2025-12-31',
    });
    const rows = found.table.map(({ description, period_to, measure, ...row }) => Object.values(row));
    expect(rows).toEqual([
      ['2025', null, 'England', '970', null, 're_referrals', 22.6, null],
      ['2025', 'prov', 'Exampleshire', '99', 'North', 'adopted', null, '-'],
    ]);
    expect(found.said).toEqual([[1, null, null, 'rows_not_read']]);
  });

  it('quarantines a period that is none', () => {
    const lines = ['ReReferral,,2025,England,22.6,970,NA', 'Other,,0,England,1,970,NA'];
    expect(check(MEASURES, header, ...lines).said).toEqual([
      [1, null, null, 'measure_not_held'],
      [3, 'Years', '0', 'period'],
    ]);
  });
});

describe('the reference table', () => {
  it('accepts its own examples', () => {
    const fields = fieldsOf(benchmarkMeasures);
    expect(fields.map(({ meta }) => meta.header).join()).toBe(TABLE);
    const { rows } = readTable(fields.map(({ meta }) => `"${meta.example}"`).join());
    expect(rows).toHaveLength(1);
  });

  it('as it is shipped says the same of an indicator wherever it is read, and names no column twice', async () => {
    const path = join(import.meta.dirname, '..', '..', 'data', 'reference', 'benchmark_measures.csv');
    const found = checkText(await readFile(path, 'utf8'), [benchmarkMeasures], { quarantinedPercent: 0 });
    expect(found.problems).toEqual([]);
    const said = new Map<string, string>();
    for (const { values } of found.rows) {
      const [indicator, ...words] = values.slice(0, 4).map(String);
      expect([indicator, said.get(indicator!) ?? words.join()]).toEqual([indicator, words.join()]);
      said.set(indicator!, words.join());
      expect(indicator).toMatch(/^[a-z][a-z0-9_]*$/);
    }
    const cells = found.rows.map(({ values }) => values.slice(4).join());
    expect(new Set(cells).size).toBe(cells.length);
  });
});
