import { expect, it } from 'vitest';
import { lastMonthOf, quarterOf } from '../../src/pack/period.ts';
import { questionsBy } from '../../src/pack/questionsSheet.ts';
import type { QuestionRow } from '../../src/publication/tables.ts';
import { periodWords } from '../../src/words/periodWords.ts';
import { questionsFinding } from '../../src/words/questionsFinding.ts';

it('quarters are of the financial year', () => {
  expect(quarterOf('2026-Q1')!.months).toEqual(['2026-04-01', '2026-05-01', '2026-06-01']);
  expect(quarterOf('2026q4')).toEqual({
    kind: 'quarter',
    quarter: '2026-Q4',
    months: ['2027-01-01', '2027-02-01', '2027-03-01'],
  });
  expect(['2026-Q0', '2026-Q5', '2026', 'Q1'].map(quarterOf)).toEqual([null, null, null, null]);
});

it('a period is said in words, and ends in a month', () => {
  const weeks = { kind: 'weeks', weeks: ['2026-09-14', '2026-10-26'] } as const;
  expect(periodWords({ kind: 'month', month: '2026-10-01' })).toBe('October 2026');
  expect(periodWords(quarterOf('2026-Q4')!)).toBe('January to March 2027 (quarter 4 of 2026-27)');
  expect(periodWords(quarterOf('2099-Q1')!)).toBe('April to June 2099 (quarter 1 of 2099-00)');
  expect(periodWords(weeks)).toBe('14 September 2026 to 1 November 2026');
  expect([lastMonthOf(weeks), lastMonthOf(quarterOf('2026-Q2')!)]).toEqual(['2026-10-01', '2026-09-01']);
});

it('questions are those of the last session, and earlier ones that wait', () => {
  const row = (session: string, status: QuestionRow['status']) =>
    ({
      session,
      status,
      asked_by: null,
      question: session + status,
      answer: null,
      answered_on: null,
    }) as const;
  const all = [row('2026-05-01', 'Answered'), row('2026-06-01', 'Open'), row('2026-07-01', 'Answered')];
  expect(questionsBy(all, '2026-06-30').map(({ session }) => session)).toEqual(['2026-06-01']);
  const shown = questionsBy(all, '2026-07-31');
  expect(shown.map(({ session }) => session)).toEqual(['2026-07-01', '2026-06-01']);
  expect(questionsFinding(shown)).toBe(
    '1 question asked on 1 July 2026, all answered, and 1 earlier one still open',
  );
  expect(questionsFinding([row('2026-06-01', 'Open')])).toBe(
    '1 question asked on 1 June 2026, none answered in full yet',
  );
  expect(questionsFinding([])).toBe('No question of members is on record');
});
