import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { auditProgressTable, latestOf } from '../../src/components/auditProgressTable.ts';
import { escalationLevelsTable } from '../../src/components/escalationTables.ts';
import { panelsCalendar } from '../../src/components/panelsCalendar.ts';
import { holdersTable, slippedTable, teamsTable } from '../../src/components/trackerTables.ts';
import { Figures } from '../../src/publication/figures.ts';
import type { IndicatorRow } from '../../src/publication/tables.ts';
import { count, signalsOf } from '../fixtures/papers-publication/facts.ts';
import { papersPublication } from '../fixtures/papers-publication/index.ts';
import { trackerSummary } from '../support/trackerSummary.ts';

const { document } = new JSDOM('').window;
const AS_AT = '2026-10-31';

/** The cells of a table, row by row. */
const cellsOf = (table: HTMLElement) =>
  [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));

it('teams stand side by side, the most overdue first, with trackers in which any team is late', () => {
  const rows = [
    trackerSummary('Audits', 'team', 'North', 0, 2),
    trackerSummary('Audits', 'team', 'South', 0),
    trackerSummary('Visits', 'team', 'South', 3),
    trackerSummary('Reviews', 'team', 'South', 1, 1),
  ];
  expect(cellsOf(teamsTable(document, rows, AS_AT))).toEqual([
    ['Team', 'All overdue', 'Due soon', 'Visits', 'Reviews'],
    ['South', '4', '1', '3', '1'],
    ['North', '0', '2', '0', '0'],
  ]);
});

it('who holds nothing that is overdue or due soon is left out', () => {
  const rows = [
    trackerSummary('Hearings', 'held_by', 'Lawyer 2', 0),
    trackerSummary('Hearings', 'held_by', 'Lawyer 1', 0, 1),
  ];
  expect(cellsOf(holdersTable(document, rows, AS_AT)).slice(1)).toEqual([
    ['Lawyer 1', 'Hearings', '0', '', '1', '0', '9'],
  ]);
});

it('actions put off stand by how long, from their first target', () => {
  const { improvement_actions: actions } = papersPublication().tables;
  const slipped = actions.map((row, at) =>
    at > 1 ? row : { ...row, first_target_by: '2021-03-01', days_slipped: at === 0 ? 30 : 152 },
  );
  const rows = cellsOf(slippedTable(document, slipped, '2021-09-07')).slice(1);
  expect(rows.map(([ref, , , first, , days]) => [ref, first, days])).toEqual([
    ['L1b', '1 March 2021', '152'],
    ['L1a', '1 March 2021', '30'],
  ]);
});

it('levels add up the steps of twelve months, and say where those that are open stand', () => {
  const step = (month: string, member: string, numerator: number, denominator: number): IndicatorRow => ({
    ...count('escalations_in_time', month, (100 * numerator) / denominator, 'level', member),
    numerator,
    denominator,
  });
  const rows = [
    step('2025-10-01', 'Stage 3', 9, 9),
    step('2025-11-01', 'Stage 3', 1, 2),
    step('2026-10-01', 'Stage 3', 1, 1),
    count('escalations_open', '2026-10-01', 4, 'level', 'Stage 3'),
    count('escalations_open', '2026-10-01', 1, 'level', 'Cafcass'),
    count('escalations_overdue', '2026-10-01', 2, 'level', 'Stage 4'),
  ];
  const clocks = papersPublication().tables.escalation_clocks;
  const table = escalationLevelsTable(document, Figures.ofRows(rows, signalsOf(rows)), clocks, '2026-10-01');
  expect(cellsOf(table).slice(1)).toEqual([
    ['Cafcass', '', '1', '0'],
    ['Stage 3: head of service', '2 of 3 (67%)', '4', '0'],
    ['Stage 4: assistant director', '', '0', '2'],
  ]);
});

it('panels have a row each, and a column a month', () => {
  expect(cellsOf(panelsCalendar(document, papersPublication().tables.panel_dates))).toEqual([
    ['Panel', 'Rhythm', 'Aug 2021', 'Sep 2021'],
    ['Access to Resources', 'Weekly', '30? (bank holiday)', ''],
    ['Best Care Best Value Review', 'Monthly, last Wednesday', '', '29'],
    ['Legal Gateway', 'Weekly', '25', '1'],
  ]);
});

it('the audit of cases is told by the latest week of each service, and in all', () => {
  const week = (service: string, week_ending: string, audited: number, still_to_audit: number) => ({
    service,
    week_ending,
    audited,
    for_closure: 1,
    for_transfer: 0,
    still_to_audit,
  });
  const weeks = [
    week('Safeguarding', '2026-10-30', 996, 4),
    week('Early help', '2026-10-23', 5, 5),
    week('Early help', '2026-10-30', 8, 0),
  ];
  expect(latestOf(weeks).map(({ service, week_ending }) => [service, week_ending])).toEqual([
    ['Early help', '2026-10-30'],
    ['Safeguarding', '2026-10-30'],
  ]);
  expect(cellsOf(auditProgressTable(document, weeks)).slice(1)).toEqual([
    ['Early help', '30 October 2026', '8', '1', '0', '0', '100%'],
    ['Safeguarding', '30 October 2026', '996', '1', '0', '4', 'under 100%'],
    ['All services', '30 October 2026', '1,004', '2', '0', '4', 'under 100%'],
  ]);
});
