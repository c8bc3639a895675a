import { describe, expect, it } from 'vitest';
import { type Made, type MadeRow, madeFacts } from '../support/madeTables.ts';

type Day = string | null;

const case_ = (
  case_reference: string,
  case_type: string,
  received_on: string,
  issued_on: Day,
  concluded_on: Day,
  more: MadeRow = {},
): MadeRow => ({
  case_reference,
  child_id: `${case_reference}-1`,
  case_type,
  received_on,
  issued_on,
  concluded_on,
  ...more,
});

const CARE = 'Care proceedings';
const OF_LIBERTY = 'Deprivation of liberty';
const OF_COURT = 'Deprivation of liberty or Court of Protection';
const PLO = 'Pre-proceedings (PLO) cases';

const legal_cases = [
  // Two children, one case, live until it is over for both.
  case_('1', CARE, '2026-07-01', '2026-08-31', '2026-08-31'),
  case_('1', CARE, '2026-07-01', '2026-08-31', '2026-09-30', { child_id: 'other' }),
  case_('2', CARE, '2026-08-31', null, null),
  case_('3', CARE, '2026-09-01', '2026-08-30', null),
  case_('4', OF_COURT, '2026-07-01', '2026-07-02', '2026-08-31'),
  case_('5', OF_LIBERTY, '2026-08-15', '2026-09-01', null),
  case_('12', OF_COURT, '2026-08-31', null, '2026-09-30'),
  case_('6', PLO, '2026-08-01', null, null),
  case_('7', 'Miscellaneous applications', '2026-08-01', '2026-08-01', '2026-08-31'),
  case_('8', 'Human Rights Act claims, settled or to be settled', '2026-08-01', null, null),
  case_('9', 'Change of name', '2026-08-02', null, '2026-09-01'),
  // Issued or over, nobody knows since when: it waits for nothing, or is not live.
  case_('10', 'Change of name', '2026-08-02', null, null, { stage: 'Issued' }),
  case_('11', 'Change of name', '2026-08-02', null, null, { stage: 'Concluded' }),
];
const printed = (ofLiberty: string) =>
  ['2026-07-01', '2026-08-01'].flatMap((month) => [
    { month, case_type: CARE, cases: 20 },
    { month, case_type: ofLiberty, cases: 7 },
    { month, case_type: 'Contact applications', cases: 0 },
  ]);
const made = (months: { cases: string[]; printed: string[] }) => ({
  covered: {
    legal_cases: months.cases,
    ...Object.fromEntries(
      ['legal_summary', 'legal_to_issue', 'care_tracker'].map((id) => [id, months.printed]),
    ),
  },
  clean: {
    legal_cases,
    // Each report has its own name for deprivation of liberty.
    legal_summary: printed(OF_COURT),
    legal_to_issue: printed(OF_LIBERTY),
    care_tracker: ['2026-07-01', '2026-08-01'].flatMap((month) =>
      ['Received', 'Issued'].map((tracker) => ({
        tracker,
        month,
        care: 20,
        deprivation_of_liberty: 7,
        part_18: 0,
      })),
    ),
  },
});
const both = made({ cases: ['2026-08-01', '2026-09-01'], printed: ['2026-07-01', '2026-08-01'] });

/** What is not 0, by member, month by month. */
async function told(id: string, from: Made = both): Promise<Record<string, Record<string, number>>> {
  const months: Record<string, Record<string, number>> = {};
  for (const { period, member, value } of await madeFacts(id, from)) {
    months[period] ??= {};
    if (value !== 0) months[period][member] = value!;
  }
  return months;
}

describe('the legal tables', () => {
  it('count live cases as printed where there is no list of cases, and else from it alone', async () => {
    expect(await told('legal_live_cases')).toEqual({
      '2026-07-01': { all: 27, [CARE]: 20, [OF_COURT]: 7 },
      // Care: 1, 2; that of 1 September not yet. Of liberty: 5 and 12 under the name that is printed; 4 ended that day. And 6, 8, 9, 10.
      '2026-08-01': {
        all: 8,
        [CARE]: 2,
        [OF_COURT]: 2,
        [PLO]: 1,
        'Human Rights Act claims, settled or to be settled': 1,
        'Change of name': 2,
      },
      // Care: 2, 3.
      '2026-09-01': {
        all: 6,
        [CARE]: 2,
        [OF_COURT]: 1,
        [PLO]: 1,
        'Human Rights Act claims, settled or to be settled': 1,
        'Change of name': 1,
      },
    });
  });

  it('count cases that wait to be issued until the day they are', async () => {
    expect(await told('legal_cases_to_issue')).toEqual({
      '2026-07-01': { all: 27, [CARE]: 20, [OF_LIBERTY]: 7 },
      // 2, as 1 is issued that day; 5 and 12; 9.
      '2026-08-01': { all: 4, [CARE]: 1, [OF_LIBERTY]: 2, 'Change of name': 1 },
      '2026-09-01': { all: 1, [CARE]: 1 },
    });
  });

  it('count what is received and issued in the kinds that the tracker knows', async () => {
    expect(await told('legal_cases_received')).toEqual({
      '2026-07-01': { all: 27, Care: 20, [OF_LIBERTY]: 7 },
      '2026-08-01': { all: 4, Care: 1, [OF_LIBERTY]: 2, 'Part 18': 1 },
      '2026-09-01': { all: 1, Care: 1 },
    });
    expect(await told('legal_cases_issued')).toEqual({
      '2026-07-01': { all: 27, Care: 20, [OF_LIBERTY]: 7 },
      // Care: 1, and 3 before it was received.
      '2026-08-01': { all: 3, Care: 2, 'Part 18': 1 },
      '2026-09-01': { all: 1, [OF_LIBERTY]: 1 },
    });
  });

  it('have only the months that either covers, and no rows of the other', async () => {
    const reported = made({ cases: [], printed: ['2026-07-01', '2026-08-01'] });
    const listed = made({ cases: ['2026-08-01'], printed: [] });
    for (const id of [
      'legal_live_cases',
      'legal_cases_to_issue',
      'legal_cases_received',
      'legal_cases_issued',
    ]) {
      const alone = await told(id, reported);
      expect([id, Object.keys(alone), alone['2026-08-01']?.all]).toEqual([
        id,
        ['2026-07-01', '2026-08-01'],
        27,
      ]);
      expect([id, Object.keys(await told(id, listed))]).toEqual([id, ['2026-08-01']]);
    }
  });

  it('keep the names of the list where no report prints one of its own', async () => {
    const listed = await told('legal_live_cases', { covered: {}, clean: { legal_cases } });
    expect(listed['2026-08-01']).toMatchObject({ [OF_COURT]: 1, [OF_LIBERTY]: 1 });
  });
});
