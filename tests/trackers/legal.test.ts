import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../pipeline/warehouse/warehouse.ts';
import type { MadeRow } from '../support/madeTables.ts';
import { madeTrackers } from '../support/madeTrackers.ts';

const asAt = '2026-10-31';

const legalCase = (case_reference: string, more: MadeRow): MadeRow => ({
  case_reference,
  child_id: '1',
  case_type: 'Care proceedings',
  stage: 'Final hearing',
  received_on: '2026-01-05',
  lawyer: 'Lawyer 3',
  team: 'North',
  ...more,
});

// 26 weeks are 182 days: 31 October 2026 is the 182nd after 2 May.
const legal_cases = [
  legalCase('the last day in time', { issued_on: '2026-05-02', next_hearing: '2026-11-30' }),
  legalCase('the first day late', { issued_on: '2026-05-01', next_hearing: '2026-12-01', notable: true }),
  legalCase('the last day in time', { issued_on: '2026-05-02', child_id: '2', family_reference: 'F1' }),
  legalCase('concluded today', { issued_on: '2025-01-01', concluded_on: '2026-10-31' }),
  legalCase('concluded tomorrow', { issued_on: '2026-10-01', concluded_on: '2026-11-01' }),
  legalCase('hearing passed', { issued_on: '2026-10-01', next_hearing: '2026-10-30' }),
  legalCase('hearing today', { issued_on: '2026-10-01', next_hearing: '2026-10-31' }),
  legalCase('to be issued', { stage: 'To be issued' }),
  legalCase('before proceedings', { case_type: 'Pre-proceedings (PLO) cases', stage: 'Pre-proceedings' }),
  legalCase('received tomorrow', { received_on: '2026-11-01' }),
];

const direction = (name: string, due: string, met_on: string | null, status: string | null = null) => ({
  case_reference: 'hearing today',
  direction: name,
  made_on: '2026-09-01',
  due,
  met_on,
  status,
  owner: null,
});

const court_directions = [
  direction('met on the day', '2026-10-30', '2026-10-30', 'Met'),
  direction('met a day late', '2026-10-30', '2026-10-31', 'Met late'),
  direction('met tomorrow', '2026-10-30', '2026-11-01', 'Met late'),
  direction('missed', '2026-10-30', null, 'Not met'),
  direction('due today', '2026-10-31', null, 'Outstanding'),
  direction('due in 30 days', '2026-11-30', null),
  direction('due in 31 days', '2026-12-01', null),
  direction('extended', '2026-10-01', null, 'Extended'),
  direction('met, nobody knows when', '2026-10-01', null, 'Met'),
];

// 16 weeks are 112 days: the last after 11 July is 31 October.
const pre_proceedings = [
  { child_id: 'in time', decided_on: '2026-07-11' },
  { child_id: 'late', decided_on: '2026-07-10' },
  { child_id: 'over', decided_on: '2026-07-01', ended_on: '2026-10-31' },
].map((row) => ({ legal_gateway_outcome: 'Start pre-proceedings', team: 'North', family_id: 'F7', ...row }));

let tables: Record<string, Row[]>;
beforeAll(async () => {
  tables = await madeTrackers({ asAt, clean: { legal_cases, court_directions, pre_proceedings } }, [
    'legal_cases',
    'court_directions',
    'pre_proceedings',
    'open_items',
    'summary',
  ]);
});

const open = (tracker: string) =>
  tables
    .open_items!.filter((row) => row.tracker === tracker)
    .map(({ reference, child_id, task, due, due_in, days_overdue }) => [
      reference ?? child_id,
      task,
      due,
      due_in,
      days_overdue,
    ]);

describe('legal cases', () => {
  it('are listed while they are live, with their weeks in proceedings against 26', () => {
    expect(
      tables.legal_cases!.map(({ case_reference, children, weeks_in_proceedings, due, is_to_be_issued }) => [
        case_reference,
        children,
        weeks_in_proceedings,
        due,
        is_to_be_issued,
      ]),
    ).toEqual([
      ['before proceedings', 1, null, null, false],
      ['concluded tomorrow', 1, 4, '2027-04-01', false],
      ['hearing passed', 1, 4, '2027-04-01', false],
      ['hearing today', 1, 4, '2027-04-01', false],
      ['the first day late', 1, 26, '2026-10-30', false],
      ['the last day in time', 2, 26, '2026-10-31', false],
      ['to be issued', 1, null, null, true],
    ]);
    expect(tables.legal_cases!.filter(({ notable }) => notable).map((row) => row.case_reference)).toEqual([
      'the first day late',
    ]);
  });

  it('are overdue from the day after the last of 26 weeks', () => {
    expect(
      open('Care proceedings').map(([reference, , , due_in, days]) => [reference, due_in, days]),
    ).toEqual([
      ['the first day late', 'Overdue', 1],
      ['the last day in time', 'Due', null],
      ['concluded tomorrow', 'Later', null],
      ['hearing passed', 'Later', null],
      ['hearing today', 'Later', null],
    ]);
  });

  it('are marked where they are notable', () => {
    const notable = tables.open_items!.filter(({ stands_at }) => String(stands_at).includes('notable case'));
    expect(notable.map(({ tracker, reference, stands_at }) => [tracker, reference, stands_at])).toEqual([
      ['Care proceedings', 'the first day late', 'Final hearing, notable case'],
      ['Hearings', 'the first day late', 'Final hearing, notable case'],
    ]);
  });

  it('have hearings to come, the thirtieth day among those due, and some that passed without a next', () => {
    expect(open('Hearings').map(([reference, task, , due_in]) => [reference, task, due_in])).toEqual([
      ['hearing passed', 'Record what the hearing decided, and the next one', 'Overdue'],
      ['hearing today', 'Be ready for the hearing', 'Due'],
      ['the last day in time', 'Be ready for the hearing', 'Due'],
      ['the first day late', 'Be ready for the hearing', 'Later'],
    ]);
    expect(open('Cases to be issued')).toEqual([['to be issued', 'Issue the case', null, 'No date', null]]);
  });
});

it('directions are met, met late or missed, and held by the lawyer of their case', () => {
  expect(
    tables.court_directions!.map(({ direction, outcome, days_late }) => [direction, outcome, days_late]),
  ).toEqual([
    ['extended', 'Extended', null],
    ['met, nobody knows when', 'Met', null],
    ['met a day late', 'Met late', 1],
    ['met on the day', 'Met', null],
    ['met tomorrow', 'Missed', null],
    ['missed', 'Missed', null],
    ['due today', 'Due', null],
    ['due in 30 days', 'Due', null],
    ['due in 31 days', 'Due', null],
  ]);
  expect(open('Court directions').map(([, task, , due_in, days]) => [task, due_in, days])).toEqual([
    ['met tomorrow', 'Overdue', 1],
    ['missed', 'Overdue', 1],
    ['due today', 'Due', null],
    ['due in 30 days', 'Due', null],
    ['due in 31 days', 'Later', null],
  ]);
  expect(tables.open_items!.find(({ task }) => task === 'missed')).toMatchObject({
    team: 'North',
    held_by: 'Lawyer 3',
  });
});

it('pre-proceedings are overdue from the day after the last of 16 weeks', () => {
  expect(open('Pre-proceedings').map(([, , due, due_in, days]) => [due, due_in, days])).toEqual([
    ['2026-10-30', 'Overdue', 1],
    ['2026-10-31', 'Due', null],
  ]);
  expect(tables.pre_proceedings!.map((row) => row.weeks_in_pre_proceedings)).toEqual([16, 16]);
});

it('is told by tracker, team and who holds it', () => {
  const told = tables.summary!.filter(({ tracker }) => tracker === 'Court directions');
  const counts = { open: 5, overdue: 2, due_soon: 2, undated: 0, longest_overdue: 1 };
  expect(told).toEqual([
    { tracker: 'Court directions', breakdown: 'all', member: 'all', ...counts },
    { tracker: 'Court directions', breakdown: 'held_by', member: 'Lawyer 3', ...counts },
    { tracker: 'Court directions', breakdown: 'team', member: 'North', ...counts },
  ]);
});
