import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/extracts/fileCheck.ts';
import { problemKinds } from '../../src/extracts/problemKinds.ts';

const problem = (rule: string, line: number, severity: Problem['severity'] = 'error'): Problem => ({
  line,
  column: 'Day',
  value: null,
  rule,
  message: 'is blank',
  severity,
});
const many = (rule: string, count: number, severity?: Problem['severity']) =>
  Array.from({ length: count }, (_, at) => problem(rule, at + 2, severity));
const told = (kinds: ReturnType<typeof problemKinds>) =>
  kinds.map(({ severity, rule, count, shown }) => [severity, rule, count, shown.length]);

describe('problemKinds', () => {
  it('puts errors first and, of one severity, the kind with the fewest', () => {
    const problems = [
      ...many('note', 1, 'info'),
      ...many('date', 3),
      ...many('extra', 2, 'warning'),
      ...many('cut', 1),
    ];
    expect(told(problemKinds(problems, 1_000))).toEqual([
      ['error', 'cut', 1, 1],
      ['error', 'date', 3, 3],
      ['warning', 'extra', 2, 2],
      ['info', 'note', 1, 1],
    ]);
  });

  it('keeps as many as there is room for, from the first line on, and hides no kind', () => {
    const kinds = problemKinds([...many('date', 5_000), ...many('required', 900), ...many('cut', 1)], 1_000);
    expect(told(kinds)).toEqual([
      ['error', 'cut', 1, 1],
      ['error', 'required', 900, 499],
      ['error', 'date', 5_000, 500],
    ]);
    expect(kinds[2]!.shown.map(({ line }) => line)).toEqual(Array.from({ length: 500 }, (_, at) => at + 2));
  });

  it('keeps kinds of one rule and two severities apart, and is empty for a file without problems', () => {
    expect(told(problemKinds([...many('date', 1), ...many('date', 1, 'warning')], 10))).toHaveLength(2);
    expect(problemKinds([], 10)).toEqual([]);
  });
});
