import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { fieldMeta } from '../../src/contracts/kit/cell.ts';
import { type Contract, columnsOf, fieldsOf } from '../../src/contracts/kit/contract.ts';
import { localities } from '../../src/contracts/reference/localities.ts';
import { populations } from '../../src/contracts/reference/populations.ts';
import { statisticalNeighbours } from '../../src/contracts/reference/statistical_neighbours.ts';
import { targets } from '../../src/contracts/reference/targets.ts';
import { teams } from '../../src/contracts/reference/teams.ts';
import { thresholds } from '../../src/contracts/reference/thresholds.ts';
import { flag } from '../../src/contracts/shared/ssda903Fields.ts';
import { ssda903PartialDate } from '../../src/contracts/shared/ssda903PartialDate.ts';
import { checkText } from '../../src/extracts/checkText.ts';
import type { FileCheck } from '../../src/extracts/fileCheck.ts';

const contracts = await loadContracts();
const check = (...lines: string[]) =>
  checkText(`${lines.join('\n')}\n`, contracts, { quarantinedPercent: 100 });
const valuesOf = ({ rows }: FileCheck) => rows.map(({ values }) => values);
/** Line, column and rule of each problem. */
const found = ({ problems }: FileCheck) => problems.map((p) => `${p.line} ${p.column} ${p.rule}`);

const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const REVIEWS = 'CHILD,DOB,REVIEW,REVIEW_CODE';
const UASC = 'CHILD,DOB,SEX,DUC';
const OC2 =
  'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED';
const OC3 = 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM';
const AD1 = 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR';
const PLACED = 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED';
const MISSING = 'CHILD,DOB,MISSING,MIS_START,MIS_END';
const PERMANENCE = 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM';

describe('the header', () => {
  it('keeps leading zeros, and reads the sex by letter or by number', () => {
    const result = check(
      HEADER,
      '000123,2,18/05/2005,WBRI,A012345678901,1.0,01/02/2022',
      '0456,M,29/02/2012,White British,UN1,0,',
      '0789,U,01/03/2012,,,,',
    );
    expect(result).toMatchObject({ extract: 'ssda903_header', verdict: 'accepted', problems: [] });
    expect(valuesOf(result)).toEqual([
      ['000123', 'F', '2005-05-18', 'WBRI', 'A012345678901', true, '2022-02-01'],
      ['0456', 'M', '2012-02-29', 'WBRI', 'UN1', false, null],
      ['0789', 'U', '2012-03-01', null, null, null, null],
    ]);
  });

  it('sets aside what a spreadsheet made of an identifier, days that are none, and a child older than its mother', () => {
    const result = check(
      HEADER,
      '1.23E+12,1,18/05/2012,WBRI,,,',
      '123456.0,1,18/05/2012,WBRI,,,',
      '1,1,30/02/2012,WBRI,,,',
      '2,2,18/05/2005,WBRI,,1,17/05/2005',
      ',1,18/05/2012,WBRI,,,',
      '3,1,18/05/2012,WBRI,,maybe,',
    );
    expect(result.accepted).toBe(0);
    expect(found(result)).toEqual([
      '2 CHILD identifier',
      '3 CHILD identifier',
      '4 DOB date',
      '5 MC_DOB mother_born_first',
      '6 CHILD required',
      '7 MOTHER yes_no',
    ]);
    expect(result.problems.find(({ line }) => line === 5)!.message).toBe(
      '"17/05/2005" is before the birth of the mother, DOB: check both dates',
    );
  });

  it('keeps a code that it does not know, and warns of it', () => {
    const result = check(HEADER, '1,1,18/05/2012,XYZW,,,');
    expect(result).toMatchObject({ verdict: 'accepted_with_warnings', accepted: 1 });
    expect(valuesOf(result)[0]![3]).toBe('XYZW');
    expect(found(result)).toEqual(['2 ETHNIC category']);
  });

  it('sets both rows aside where two say different things of one child', () => {
    const result = check(
      HEADER,
      '1,1,18/05/2012,WBRI,,,',
      '1,2,18/05/2012,WBRI,,,',
      '2,1,18/05/2012,WBRI,,,',
    );
    expect(result).toMatchObject({ accepted: 1, quarantined: 2 });
    expect(found(result)).toEqual(['2 null unique', '3 null unique']);
  });
});

describe('episodes', () => {
  it('reads open and ended episodes, and runs to the latest start', () => {
    const result = check(
      EPISODES,
      '007,15/02/2016,S,C2,N1,U4,PR1,14/08/2017,X1,CLOSE,AB1 2CD,AB3 4EF,0244474',
      '007,14/08/2017,P,C2,N1,K2,PR4,,,,,,',
      '008,01/04/2017,S,V2,N8,T4,,01/04/2017,E4A,,,,',
    );
    expect(result).toMatchObject({
      extract: 'ssda903_episodes',
      verdict: 'accepted',
      asAt: '2017-08-14',
      accepted: 3,
    });
    expect(valuesOf(result)[0]).toEqual(
      '007|2016-02-15|S|C2|N1|U4|PR1|2017-08-14|X1|CLOSE|AB1 2CD|AB3 4EF|0244474'.split('|'),
    );
    expect(valuesOf(result)[1]!.slice(7, 10)).toEqual([null, null, null]);
  });

  it('sets aside an end before its start, two episodes from one day, and a start that is no day', () => {
    const result = check(
      EPISODES,
      '1,15/02/2016,S,C2,N1,U4,PR1,14/02/2016,X1,,,,',
      '2,15/02/2016,S,C2,N1,U4,PR1,,,,,,',
      '2,15/02/2016,S,C1,N1,U4,PR1,,,,,,',
      '3,31/04/2016,S,C2,N1,U4,PR1,,,,,,',
      '4,,S,C2,N1,U4,PR1,,,,,,',
      '5,15/02/2016,S,C2,N1,U4,PR1,,,,,,',
    );
    expect(found(result)).toEqual([
      '2 DEC end_before_start',
      '3 null unique',
      '4 null unique',
      '5 DECOM date',
      '6 DECOM required',
    ]);
    expect(result.accepted).toBe(1);
  });

  it('keeps the codes of other years, and warns only of those that it does not know', () => {
    const result = check(
      EPISODES,
      '1,15/02/2026,s,c2,n1,Z11,PR1,16/02/2026,E45,CUSTOD,,,',
      '2,15/02/2010,S,C2,N1,P2,PR1,16/02/2010,E43,,,,',
      '3,15/02/2010,S,C9,N1,Q1,PR1,16/02/2010,E4,,,,',
    );
    expect(result.accepted).toBe(3);
    expect(valuesOf(result)[0]!.slice(2, 6)).toEqual(['S', 'C2', 'N1', 'Z11']);
    expect(found(result)).toEqual(['4 LS category', '4 PLACE category', '4 REC category']);
    expect(valuesOf(result)[2]!.slice(3, 6)).toEqual(['C9', 'N1', 'Q1']);
  });

  it('does without the columns that some years lack', () => {
    const result = check(
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,HOME_POST,PL_POST',
      '1,15/02/2010,S,C2,N1,U4,PR1,,,,',
    );
    expect(result).toMatchObject({ extract: 'ssda903_episodes', verdict: 'accepted', accepted: 1 });
  });
});

describe('reviews', () => {
  it('reads them, and sets aside one before birth and two of one day that differ', () => {
    const result = check(
      REVIEWS,
      '1,18/05/2012,18/05/2012,PN0',
      '1,18/05/2012,17/05/2012,PN0',
      '2,18/05/2012,30/08/2017,PN1',
      '2,18/05/2012,30/08/2017,PN2',
      '3,18/05/2012,30/08/2017,PN9',
      '3,18/05/2012,30/08/2017,PN9',
      '4,,30/08/2018,',
    );
    expect(result).toMatchObject({
      extract: 'ssda903_reviews',
      accepted: 3,
      quarantined: 3,
      duplicates: 1,
      asAt: '2018-08-30',
    });
    expect(found(result)).toEqual([
      '3 REVIEW review_before_birth',
      '4 null unique',
      '5 null unique',
      '6 REVIEW_CODE category',
    ]);
    expect(valuesOf(result)[0]).toEqual(['1', '2012-05-18', '2012-05-18', 'PN0']);
  });
});

describe('the smaller tables', () => {
  it('reads unaccompanied asylum-seeking children, whose status may end in years to come', () => {
    const result = check(
      UASC,
      '01,18/05/2012,1,18/05/2030',
      '02,18/05/2012,2,',
      '03,18/05/2012,2,17/05/2012',
    );
    expect(result).toMatchObject({ extract: 'ssda903_uasc', accepted: 2, asAt: null });
    expect(valuesOf(result)[0]).toEqual(['01', '2012-05-18', 'M', '2030-05-18']);
    expect(found(result)).toEqual(['4 DUC ceased_before_birth']);
  });

  it('reads health and offending: blank is not known, never no, and 40 is the highest score', () => {
    const result = check(
      OC2,
      '1,18/05/2012,40,,1,0,0,0,1,0,0,0',
      '2,18/05/2012,,SDQ1,0.0,,,,,,,',
      '3,18/05/2012,41,,0,0,0,0,0,0,0,0',
      '4,18/05/2012,,SDQ9,2,0,0,0,0,0,0,0',
    );
    expect(result).toMatchObject({ extract: 'ssda903_oc2', accepted: 2, quarantined: 2 });
    expect(valuesOf(result)).toEqual([
      ['1', '2012-05-18', 40, null, true, false, false, false, true, false, false, false],
      ['2', '2012-05-18', null, 'SDQ1', false, null, null, null, null, null, null, null],
    ]);
    expect(found(result)).toEqual(['4 SDQ_SCORE sdq_score', '5 CONVICTED yes_no']);
  });

  it('reads care leavers, their codes of 0 included', () => {
    const result = check(OC3, '1,18/05/1999,YES,F4,U1', '2,18/05/1999,no,0,0', '3,18/05/1999,DIED,,01');
    expect(result).toMatchObject({ extract: 'ssda903_oc3', accepted: 3 });
    expect(valuesOf(result).map((values) => values.slice(2))).toEqual([
      ['YES', 'F4', 'U1'],
      ['NO', '0', '0'],
      ['DIED', null, '01'],
    ]);
    expect(found(result)).toEqual(['4 ACCOM category']);
  });

  it('reads adoptions, and sets aside a match before the decision', () => {
    const result = check(
      AD1,
      '1,18/05/2012,14/08/2017,14/08/2017,1,2,MF,L11',
      '2,18/05/2012,14/08/2017,13/08/2017,0,1,F1,L0',
    );
    expect(result).toMatchObject({ extract: 'ssda903_ad1', accepted: 1 });
    expect(valuesOf(result)[0]).toEqual([
      '1',
      '2012-05-18',
      '2017-08-14',
      '2017-08-14',
      true,
      2,
      'MF',
      'L11',
    ]);
    expect(found(result)).toEqual(['3 DATE_MATCH match_before_decision']);
  });

  it('reads decisions for adoption: a child may have two, the second after the first was reversed', () => {
    const result = check(
      PLACED,
      '1,18/05/2012,14/08/2016,01/02/2017,RD3',
      '1,18/05/2012,14/08/2017,,',
      '2,18/05/2012,14/08/2017,13/08/2017,RD1',
    );
    expect(result).toMatchObject({ extract: 'ssda903_placed_for_adoption', accepted: 2, asAt: '2017-08-14' });
    expect(valuesOf(result)[0]).toEqual(['1', '2012-05-18', '2016-08-14', '2017-02-01', 'RD3']);
    expect(found(result)).toEqual(['4 DATE_PLACED_CEASED reversed_before_decision']);
  });

  it('reads times missing: twice on one day is possible, an end before the start is not', () => {
    const result = check(
      MISSING,
      '1,18/05/2002,M,14/08/2017,14/08/2017',
      '1,18/05/2002,m,14/08/2017,15/08/2017',
      '1,18/05/2002,Absent,01/09/2017,',
      '2,18/05/2002,M,14/08/2017,13/08/2017',
      '3,18/05/2002,M,17/05/2002,',
      '4,18/05/2002,X,14/08/2017,',
    );
    expect(result).toMatchObject({ extract: 'ssda903_missing', accepted: 3, asAt: '2017-09-01' });
    expect(valuesOf(result).map((values) => values.slice(2))).toEqual([
      ['M', '2017-08-14', '2017-08-14'],
      ['M', '2017-08-14', '2017-08-15'],
      ['A', '2017-09-01', null],
    ]);
    expect(found(result)).toEqual([
      '5 MIS_END end_before_start',
      '6 MIS_START start_before_birth',
      '7 MISSING code',
    ]);
  });

  it('reads previous permanence with dates of which a part or all is unknown', () => {
    const result = check(
      PERMANENCE,
      '1,18/05/2012,P1,301,31/05/2019',
      '2,18/05/2012,P2,WAL,zz/02/2020',
      '3,18/05/2012,P3,,zz/zz/2012',
      '4,18/05/2012,P4,,zz/zz/zzzz',
      '5,18/05/2012,Z1,,',
      '6,18/05/2012,P1,,zz/04/2012',
      '7,18/05/2012,P1,,zz/13/2019',
    );
    expect(result).toMatchObject({ extract: 'ssda903_previous_permanence', accepted: 5 });
    expect(valuesOf(result).map((values) => values.slice(2))).toEqual([
      ['P1', '301', '31/05/2019', '2019-05-31', '2019-05-31'],
      ['P2', 'WAL', 'zz/02/2020', '2020-02-01', '2020-02-29'],
      ['P3', null, 'zz/zz/2012', '2012-01-01', '2012-12-31'],
      ['P4', null, 'zz/zz/zzzz', null, null],
      ['Z1', null, null, null, null],
    ]);
    expect(found(result)).toEqual(['7 DATE_PERM order_before_birth', '8 DATE_PERM date']);
  });
});

describe('recognition', () => {
  it('does not take a table of the return that has no contract, or a table cut down to the child, for another', () => {
    for (const header of [
      'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
      'CHILD',
      'CHILD,DOB',
      'CHILD,SEX,DOB',
    ]) {
      const cells = header.split(',').map(() => '01/01/2020');
      expect([header, check(header, cells.join(',')).extract]).toEqual([header, null]);
    }
  });
});

describe('kinds of field of the return', () => {
  it.each([
    ['zz/05/2019', ['zz/05/2019', '2019-05-01', '2019-05-31']],
    ['ZZ/ZZ/2019', ['ZZ/ZZ/2019', '2019-01-01', '2019-12-31']],
    ['z/5/2019', ['z/5/2019', '2019-05-01', '2019-05-31']],
    ['Unknown', ['Unknown', null, null]],
    ['', [null, null, null]],
    ['zz/zz/19', null],
    ['31/zz/2019', null],
    ['zz/31/05/2019', null],
  ])('reads the date %j', (text, expected) => {
    const schema = ssda903PartialDate({ header: 'X' });
    const { success, data } = schema.safeParse(text);
    expect(success ? fieldMeta.get(schema)!.spread(data) : null).toEqual(expected);
  });

  it('reads flags, with the decimals that table software adds', () => {
    const read = (text: string) => flag({ header: 'X' }).safeParse(text).data;
    expect(['1', '0', '1.0', '0.0', 'Yes', '', '2', '1.5', '10'].map(read)).toEqual([
      true,
      false,
      true,
      false,
      true,
      null,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('reference tables', () => {
  const tables: Contract[] = [teams, localities, targets, thresholds, populations, statisticalNeighbours];
  const read = (table: Contract, text: string) => checkText(text, [table], { quarantinedPercent: 0 });

  it.each(tables.map((table) => [table.id, table] as const))('%s accepts its own examples', (_, table) => {
    const fields = fieldsOf(table);
    const lines = [fields.map(({ meta }) => meta.header), fields.map(({ meta }) => `"${meta.example}"`)];
    const { accepted, problems } = read(table, `${lines.map((line) => line.join(',')).join('\n')}\n`);
    expect({ accepted, problems }).toEqual({ accepted: 1, problems: [] });
    expect(columnsOf(table).map(({ name }) => name)).toEqual(expect.arrayContaining([...table.unique]));
  });

  it.each(tables.map((table) => [table.id, table] as const))(
    '%s reads the table that is shipped',
    async (_, table) => {
      const path = join(import.meta.dirname, '..', '..', 'data', 'reference', `${table.id}.csv`);
      const { problems } = read(table, await readFile(path, 'utf8'));
      // A table that nobody has filled in yet has its header and no more.
      expect(problems.filter(({ rule }) => rule !== 'no_rows')).toEqual([]);
    },
  );

  it('leaves a threshold blank only where it is for the council to set', () => {
    const header = 'Threshold,Value,Unit,Counted from,Basis,Source,Meaning';
    const lines = [header, 'a,,weeks,,local,s,m', 'b,,weeks,,statute,s,m'];
    const result = checkText(`${lines.join('\n')}\n`, [thresholds], { quarantinedPercent: 100 });
    expect(result.accepted).toBe(1);
    expect(found(result)).toEqual(['3 Value value_or_local']);
  });
});

const thirdParty = process.env.SIGHTLINE_THIRDPARTY;

describe('the fake return of the csc-validator-be-903 project', () => {
  it.skipIf(!thirdParty)(
    `is recognised table by table${thirdParty ? '' : ' (skipped: SIGHTLINE_THIRDPARTY names no folder)'}`,
    async () => {
      const folder = join(thirdParty!, 'ssda903-fake');
      const tables = ['episodes', 'header', 'oc2', 'oc3', 'previous_permanence', 'reviews', 'uasc'];
      for (const table of tables) {
        const text = await readFile(join(folder, `${table}.csv`), 'utf8');
        const result = checkText(text, contracts, { quarantinedPercent: 20 });
        expect([table, result.extract]).toEqual([table, `ssda903_${table}`]);
        expect([table, result.accepted > 0.99 * (result.records - 1)]).toEqual([table, true]);
      }
    },
  );
});
