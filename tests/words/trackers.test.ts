import { expect, it } from 'vitest';
import { Figures } from '../../src/publication/figures.ts';
import type { PanelDateRow } from '../../src/publication/trackerTables.ts';
import { auditsFinding } from '../../src/words/auditsFinding.ts';
import { legalFinding, notificationsFinding, permanenceFinding } from '../../src/words/casesFinding.ts';
import { withinWords } from '../../src/words/escalationWords.ts';
import { formatShare } from '../../src/words/formatShare.ts';
import { panelDays, panelHeard, panelsFinding } from '../../src/words/panelWords.ts';
import {
  holdersFinding,
  movementOf,
  recommendationsFinding,
  slippageFinding,
  trackersFinding,
} from '../../src/words/trackersFinding.ts';
import { count, signalsOf } from '../fixtures/papers-publication/facts.ts';
import { papersPublication } from '../fixtures/papers-publication/index.ts';
import { trackerSummary } from '../support/trackerSummary.ts';

it('a share is rounded half up, and never made to look better than the counts', () => {
  expect(formatShare(146, 373)).toBe('39%');
  expect(formatShare(1, 8)).toBe('13%');
  expect(formatShare(995, 1000)).toBe('under 100%');
  expect(formatShare(994, 1000)).toBe('99%');
  expect(formatShare(1000, 1000)).toBe('100%');
  expect(formatShare(1, 10_000)).toBe('over 0%');
  expect(formatShare(0, 10_000)).toBe('0%');
  expect(formatShare(0, 0)).toBe('no data yet');
  const week = {
    week_ending: '2026-10-30',
    service: 'Early help',
    audited: 999,
    for_closure: 5,
    for_transfer: 1,
  };
  expect(auditsFinding([{ ...week, still_to_audit: 1 }])).toBe(
    '999 of 1,000 open cases (under 100%) had been audited by 30 October 2026: 5 to close, 1 to move to another team and 1 still to audit',
  );
});

it('what is overdue is said of all trackers, and of who has most', () => {
  const rows = [
    trackerSummary('Audits', 'all', 'all', 2, 3),
    trackerSummary('Court directions', 'all', 'all', 9, 1),
  ];
  expect(trackersFinding(rows, '2026-10-31')).toBe(
    '11 pieces of work are overdue at 31 October 2026, and 4 are due soon after. Most is overdue in court directions: 9.',
  );
  expect(trackersFinding([trackerSummary('Audits', 'all', 'all', 1)], '2026-10-31')).toBe(
    '1 piece of work is overdue at 31 October 2026, and none are due soon after. Most is overdue in audits: 1.',
  );
  expect(trackersFinding([trackerSummary('Audits', 'all', 'all', 0, 1)], '2026-10-31')).toBe(
    'No pieces of work are overdue at 31 October 2026, and 1 is due soon after.',
  );
  expect(trackersFinding([], '2026-10-31')).toBe('No data yet on what is due.');
  const teams = [
    trackerSummary('Audits', 'team', 'South', 3),
    trackerSummary('Visits', 'team', 'North', 2),
    trackerSummary('Audits', 'team', 'North', 2),
  ];
  expect(holdersFinding(teams, 'team')).toBe('Most is overdue with North: 4');
  expect(holdersFinding([trackerSummary('Audits', 'team', 'North', 0)], 'team')).toBe(
    'Nothing is overdue with any team',
  );
  expect(holdersFinding(teams, 'held_by')).toBe('What is due, by lead, owner or lawyer: no data yet');
});

it('a plan slips and moves; of one that is the first, nothing is said to have moved', () => {
  const { improvement_actions: actions } = papersPublication().tables;
  expect(slippageFinding(actions)).toBe('No action is promised later than at first');
  const was = (at: number, more: object) => ({ ...actions[at]!, ...more });
  const moved = [
    was(1, { rag: 'Complete', rag_before: 'Amber', target_by_before: '2021-03-31' }),
    was(8, {
      rag: 'Amber',
      rag_before: 'Red',
      days_slipped: 31,
      target_by: '2021-07-31',
      target_by_before: '2021-06-30',
    }),
    was(9, { rag: 'Red', rag_before: 'On track', target_by_before: '2021-06-30' }),
    was(10, { rag: 'Complete', rag_before: 'Complete', target_by_before: '2021-07-31' }),
    was(11, { rag: 'On track' }),
  ];
  expect(movementOf(moved)).toEqual({ completed: 1, putOff: 1, worse: 1, better: 1, added: 1 });
  expect(slippageFinding(moved)).toBe(
    '1 of 5 actions is promised later than at first; since last month 1 was completed, 1 put off and 1 rated worse',
  );
});

it('recommendations are counted each, and those past their day', () => {
  expect(recommendationsFinding(papersPublication().tables.recommendations)).toBe(
    '34 recommendations of scrutiny in 10 items are not answered, 21 of them past the day by which they were to be',
  );
});

it('panels meet on days, in place of a bank holiday, or nobody has said', () => {
  const date = (planned_for: string, more: Partial<PanelDateRow> = {}): PanelDateRow => ({
    panel: 'Legal gateway',
    frequency: 'Weekly',
    planned_for,
    is_bank_holiday: false,
    expected_on: planned_for,
    note: null,
    start: null,
    end: null,
    held_on: null,
    items_expected: null,
    items_heard: null,
    ...more,
  });
  const holiday = (planned_for: string, expected_on: string | null, note: string) =>
    date(planned_for, { is_bank_holiday: true, expected_on, note });
  const dates = [
    date('2026-08-24', { items_expected: 4, items_heard: 3 }),
    holiday('2026-08-31', '2026-09-01', 'Moved from a bank holiday'),
    holiday('2026-12-25', null, 'Cancelled: a bank holiday'),
    holiday('2027-01-01', null, 'A bank holiday: not yet said'),
  ];
  expect(panelDays(dates)).toEqual([
    '24',
    '1 September for 31',
    'not 25 (bank holiday)',
    '1? (bank holiday)',
  ]);
  expect(panelHeard(dates)).toBe('3 of 4 (75%)');
  expect(panelHeard(dates.slice(1))).toBe('no data yet');
  expect(panelsFinding(dates, '2026-08-30')).toBe(
    'After 30 August 2026 1 panel has 3 meetings in sight; 3 of them fall on a bank holiday, and of 1 nobody has said what becomes of it',
  );
  expect(panelsFinding([], '2026-08-30')).toBe('When panels meet: no data yet');
});

it('a clock is told in working days, the same day, or where it is raised', () => {
  expect([
    withinWords(0, 'Stage 1'),
    withinWords(0, 'Stage 3'),
    withinWords(1, 'Stage 4'),
    withinWords(2, 'Stage 2'),
  ]).toEqual(['where it is raised', 'the same day', '1 working day', '2 working days']);
});

it('cases are told by what is late of them; what is not known is left out', () => {
  const rows = [
    count('care_proceedings_overdue', '2026-10-01', 11),
    count('pre_proceedings_overdue', '2026-10-01', 0),
    count('court_directions_overdue', '2026-09-01', 9),
    count('court_directions_overdue', '2026-10-01', 1),
    count('placement_orders_to_be_revoked', '2026-10-01', 2),
  ];
  const figures = Figures.ofRows(rows, signalsOf(rows));
  expect(legalFinding(figures)).toBe(
    '11 care cases are beyond 26 weeks, no children are in pre-proceedings beyond 16 weeks and 1 court direction is overdue',
  );
  expect(permanenceFinding(figures)).toBe('2 orders should be revoked');
  expect(notificationsFinding(figures)).toBe('Notifications: no data yet');
});
