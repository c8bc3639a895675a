import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFacts } from '../support/madeTables.ts';

/** Where lists of the ends of May to October stand in the ledger, each named after its month. */
const listsOf = (extract: string) =>
  Object.fromEntries(
    ['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'].map((until) => [
      until.slice(5, 7),
      { extract, until },
    ]),
  );

/** Extracts whose rows say from when to when; the file of the latest list that has a row stands in it. */
const LISTS = [
  { id: 'child_protection_plans', extract: 'child_protection', from: 'plan_start_date', to: 'plan_end_date' },
  { id: 'children_in_need', extract: 'children_in_need', from: 'cin_start_date', to: 'cin_closure_date' },
  {
    id: 'children_looked_after',
    extract: 'children_looked_after',
    from: 'date_started_to_be_looked_after',
    to: 'date_ceased_to_be_looked_after',
  },
  {
    id: 'assessments_open',
    extract: 'assessments',
    from: 'continuous_assessment_start_date',
    to: 'date_of_authorisation',
  },
  {
    id: 'early_help_open',
    extract: 'early_help',
    from: 'assessment_start_date',
    to: 'assessment_completion_date',
  },
];

/** The whole of the months from May to October. */
async function monthsOf(id: string, extract: string, rows: MadeRow[], lists = listsOf(extract)) {
  const facts = await madeFacts(id, { clean: { [extract]: rows }, lists });
  return facts
    .filter(({ breakdown, period }) => breakdown === 'all' && period >= '2026-05-01')
    .map(({ value }) => value);
}

describe('whoever is open', () => {
  for (const { id, extract, from, to } of LISTS) {
    const row = (child_id: string, file_id: string, start: string, end: string | null = null): MadeRow => ({
      child_id,
      file_id,
      [from]: start,
      [to]: end,
    });

    it(`is open no longer than the last list that holds them, where nobody wrote an end down: ${id}`, async () => {
      const rows = [
        row('on the latest list', '10', '2026-05-04'),
        // One list may lack a row that broke its contract.
        row('on the list before', '09', '2026-05-04'),
        row('on neither', '08', '2026-05-04'),
        row('ended and dropped off', '06', '2026-01-05', '2026-05-20'),
      ];
      expect(await monthsOf(id, extract, rows)).toEqual([3, 3, 3, 3, 2, 2]);
    });

    it(`stays open where the ledger knows of no list: ${id}`, async () => {
      expect(await monthsOf(id, extract, [row('A', 'made', '2026-05-04')], {})).toEqual([1, 1, 1, 1, 1, 1]);
    });
  }

  it('has one plan, episode of need or period of care at a time', async () => {
    for (const { id, extract, from, to } of LISTS.slice(0, 3)) {
      const rows = [
        { child_id: 'A', file_id: '09', [from]: '2026-06-01', [to]: null },
        { child_id: 'A', file_id: '10', [from]: '2026-09-14', [to]: null },
      ];
      expect([id, await monthsOf(id, extract, rows)]).toEqual([id, [0, 1, 1, 1, 1, 1]]);
    }
  });

  it('did not leave care on the day on which lists leave them', async () => {
    const rows = [{ child_id: 'A', file_id: '07', date_started_to_be_looked_after: '2026-05-04' }];
    expect(await monthsOf('looked_after_ceased', 'children_looked_after', rows)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('waits for an adoptive family no longer than lists hold them', async () => {
    const rows = [
      {
        child_id: 'A',
        file_id: '07',
        date_of_decision_to_place: '2026-05-04',
        date_of_placement_order: '2026-05-04',
      },
    ];
    expect(await monthsOf('children_waiting_for_adoption', 'adoption', rows)).toEqual([1, 1, 1, 0, 0, 0]);
  });
});
