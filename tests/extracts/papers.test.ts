import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { checkText } from '../../src/extracts/checkText.ts';

const contracts = await loadContracts();
const papers = join(import.meta.dirname, '..', '..', 'data', 'samples', 'papers');
const check = (name: string) =>
  checkText(readFileSync(join(papers, name), 'utf8'), contracts, { quarantinedPercent: 20 });

describe('the tables of the papers', () => {
  it.each([
    ['audit-grades-2021-07.csv', 'audit_grades', 2, 1, 1, 0, 'accepted'],
    ['audit-progress-2021-07.csv', 'audit_progress', 2, 1, 1, 0, 'accepted'],
    ['care-tracker-2021-07.csv', 'care_tracker', 7, 1, 6, 0, 'accepted'],
    ['headline-counts-2018-12.csv', 'headline_counts', 9, 1, 8, 0, 'accepted'],
    ['improvement-plan-2021-09.csv', 'improvement_actions', 70, 1, 69, 0, 'accepted'],
    ['inspections.csv', 'inspections', 10, 1, 9, 0, 'accepted'],
    ['legal-cases-to-issue-2021-07.csv', 'legal_to_issue', 8, 2, 6, 0, 'accepted'],
    ['legal-live-cases-2021-07.csv', 'legal_summary', 19, 2, 16, 1, 'accepted_with_warnings'],
    ['panels.csv', 'panels', 8, 1, 7, 0, 'accepted'],
    ['scrutiny-recommendations-2021-08.csv', 'recommendations', 12, 1, 11, 0, 'accepted'],
  ])('%s is %s', (name, extract, records, preamble, accepted, footer, verdict) => {
    const { quarantined, duplicates, blank, ...found } = check(name);
    expect(found).toMatchObject({ extract, records, preamble, accepted, footer, verdict, delimiter: ',' });
    expect([quarantined, duplicates, blank]).toEqual([0, 0, 0]);
  });

  it('finds the two uplifts that the paper prints wrongly and the two totals that it leaves blank', () => {
    const { problems } = check('legal-live-cases-2021-07.csv');
    expect(problems).toEqual([
      {
        line: 10,
        column: 'Uplift',
        value: '0',
        rule: 'printed_uplift',
        message:
          'prints 0, the rows give -1 (0 in 2021-07 less 1 in 2021-06): the computed figure is published',
        severity: 'warning',
      },
      {
        line: 11,
        column: 'Uplift',
        value: '0',
        rule: 'printed_uplift',
        message:
          'prints 0, the rows give -1 (0 in 2021-07 less 1 in 2021-06): the computed figure is published',
        severity: 'warning',
      },
      {
        line: 19,
        column: 'Total This time Last Year',
        value: null,
        rule: 'blank_total',
        message: 'is blank: 81 is computed (the sum of 16 rows) and published in its place',
        severity: 'info',
      },
      {
        line: 19,
        column: 'Uplift',
        value: null,
        rule: 'blank_uplift',
        message: 'is blank: -4 is computed (72 in 2021-07 less 76 in 2021-06) and published in its place',
        severity: 'info',
      },
    ]);
  });

  it('compares every figure that the paper prints: 16 uplifts, 3 totals, and the 2 it leaves blank', () => {
    const { reconciliation } = check('legal-live-cases-2021-07.csv');
    const tally = reconciliation.map(({ kind, outcome }) => `${kind} ${outcome}`);
    const count = (what: string) => tally.filter((other) => other === what).length;
    expect(count('uplift agrees')).toBe(14);
    expect(count('uplift differs')).toBe(2);
    expect(count('uplift filled')).toBe(1);
    expect(count('total agrees')).toBe(3);
    expect(count('total filled')).toBe(1);
    expect(tally).toHaveLength(21);
  });

  it('reads one record of months as one row a month, the same month last year included', () => {
    const { rows, period, asAt } = check('legal-live-cases-2021-07.csv');
    expect(rows).toHaveLength(64);
    expect(rows.filter(({ line }) => line === 3).map(({ values }) => values.slice(1))).toEqual([
      ['Care proceedings', '2021-05-01', 39],
      ['Care proceedings', '2021-06-01', 31],
      ['Care proceedings', '2021-07-01', 33],
      ['Care proceedings', '2020-07-01', 27],
    ]);
    expect({ period, asAt }).toEqual({ period: '2021-05 to 2021-07', asAt: '2021-07-31' });
  });

  it('reads the improvement plan as printed: 26 complete, 39 amber, 4 on track, none red', () => {
    const ratings = check('improvement-plan-2021-09.csv').rows.map(({ values }) => values.at(-1));
    const count = (rating: string) => ratings.filter((other) => other === rating).length;
    expect(['Complete', 'Amber', 'On track', 'Red'].map(count)).toEqual([26, 39, 4, 0]);
  });
});
