import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadContracts, loadReferenceContracts } from '../../pipeline/ingest/loadContracts.ts';
import { parseDateTime } from '../../src/calendar/parseDateTime.ts';
import { parsePartialDate } from '../../src/calendar/parsePartialDate.ts';
import { type Contract, contract, fieldsOf } from '../../src/contracts/kit/contract.ts';
import { date, text } from '../../src/contracts/kit/fields.ts';
import { fieldsRead, keeps, notBefore, type RowRule, type RowTest } from '../../src/contracts/kit/rules.ts';

const said = { rule: 'of_this_test', message: 'breaks it', at: 'a' };
/** A rule of this test between fields called a, b and c. */
const rule = (test: RowTest) => ({ ...test, ...said });

describe('two days in order', () => {
  const inOrder = notBefore('b', 'a', said);
  const strictly = notBefore('b', 'a', { ...said, strictly: true });

  it.each([
    ['2021-03-01', '2021-03-02', true, true],
    ['2021-03-01', '2021-03-01', true, false],
    ['2021-03-01', '2021-02-28', false, false],
    ['2021-12-31', '2022-01-01', true, true],
    [null, '2021-03-01', true, true],
    ['2021-03-01', null, true, true],
    [null, null, true, true],
    // Times of day, as they are held.
    ['09:59', '10:00', true, true],
    ['10:00', '10:00', true, false],
    ['10:00', '09:59', false, false],
  ])('%s, then %s: kept %s, strictly %s', (a, b, kept, keptStrictly) => {
    expect(keeps(inOrder, { a, b })).toBe(kept);
    expect(keeps(strictly, { a, b })).toBe(keptStrictly);
  });

  it.each([
    ['14/07/2025 09:10', '14/07/2025 09:11', true],
    ['14/07/2025 09:10', '14/07/2025 09:10', true],
    ['14/07/2025 09:10', '14/07/2025 09:09', false],
    ['14/07/2025 23:59', '15/07/2025 00:00', true],
    ['15/07/2025 00:00', '14/07/2025 23:59', false],
    // Without a time it may be any of that day, but of no other.
    ['14/07/2025 09:10', '14/07/2025', true],
    ['14/07/2025', '14/07/2025 00:00', true],
    ['14/07/2025', '13/07/2025 23:59', false],
    ['14/07/2025', '13/07/2025', false],
    // At 02:00 on 31 October 2021 the clocks went back to 01:00.
    ['31/10/2021 01:40', '31/10/2021 01:20', true],
    ['31/10/2021 02:00', '31/10/2021 01:20', true],
    ['31/10/2021 02:10', '31/10/2021 02:00', false],
    ['31/10/2021 01:20', '30/10/2021 23:00', false],
    ['', '14/07/2025 09:10', true],
    ['14/07/2025 09:10', '', true],
  ])('moments: %j, then %j: %s', (a, b, kept) => {
    expect(keeps(inOrder, { a: parseDateTime(a), b: parseDateTime(b) })).toBe(kept);
  });

  it.each([
    ['2021-02-28', '02/2021', true],
    ['2021-03-01', '02/2021', false],
    ['2021-12-31', '2021', true],
    ['2022-01-01', '2021', false],
    ['2021-02-18', '18/02/2021', true],
    ['2021-02-19', '18/02/2021', false],
  ])('%s, then a date known in part, %s: %s', (a, b, kept) => {
    expect(keeps(inOrder, { a, b: parsePartialDate(b) })).toBe(kept);
  });

  it.each([
    ['02/2021', '2021-02-01', true],
    ['02/2021', '2021-01-31', false],
  ])('a date known in part, %s, then %s: %s', (a, b, kept) => {
    expect(keeps(inOrder, { a: parsePartialDate(a), b })).toBe(kept);
  });

  it('takes a date of which nothing is known for a blank', () => {
    const unknown = { printed: 'zz/zz/zzzz', from: null, to: null };
    expect(keeps(inOrder, { a: '2021-02-01', b: unknown })).toBe(true);
    expect(keeps(inOrder, { a: unknown, b: '2021-02-01' })).toBe(true);
  });

  it('takes the day alone of a moment that stands beside a day', () => {
    expect(keeps(inOrder, { a: '2025-07-14', b: parseDateTime('14/07/2025 00:00') })).toBe(true);
    expect(keeps(inOrder, { a: parseDateTime('14/07/2025 23:59'), b: '2025-07-14' })).toBe(true);
    expect(keeps(inOrder, { a: '2025-07-15', b: parseDateTime('14/07/2025 23:59') })).toBe(false);
  });

  it('is reported at the later, unless the rule says where', () => {
    const { at, ...words } = said;
    expect(notBefore('b', 'a', words).at).toBe('b');
    expect(inOrder.at).toBe(at);
  });
});

describe('the other tests', () => {
  it.each([
    ['2021-01-01', '2021-11-07', true],
    ['2021-01-01', '2021-11-08', false],
    ['2021-11-08', '2021-01-01', true],
    // A leap year's 29 February is a day like another, and so is one of 23 hours.
    ['2020-01-01', '2020-11-06', true],
    ['2020-01-01', '2020-11-07', false],
    ['2021-01-01', '2021-01-01', true],
    [null, '2021-11-08', true],
    ['2021-01-01', null, true],
  ])('within 310 days from %s to %s: %s', (a, b, kept) => {
    expect(keeps(rule({ test: 'within_days', from: 'a', to: 'b', days: 310 }), { a, b })).toBe(kept);
  });

  it.each([
    [-0.01, false, true, false],
    [0, true, true, true],
    [2, true, true, true],
    [2.01, true, false, false],
    [null, true, true, true],
  ])('%s in a range: from 0 %s, to 2 %s, both %s', (a, from, to, both) => {
    expect(keeps(rule({ test: 'range', field: 'a', least: 0 }), { a })).toBe(from);
    expect(keeps(rule({ test: 'range', field: 'a', most: 2 }), { a })).toBe(to);
    expect(keeps(rule({ test: 'range', field: 'a', least: 0, most: 2 }), { a })).toBe(both);
  });

  it.each([
    [null, null, false],
    ['2021-03-01', null, true],
    [null, '2021-03-01', true],
    // Neither nothing nor no is a blank.
    [0, null, true],
    [null, false, true],
  ])('some of %j and %j: %s', (a, b, kept) => {
    expect(keeps(rule({ test: 'some', fields: ['a', 'b'] }), { a, b })).toBe(kept);
  });

  it.each([
    ['Exampleshire', 'Sampleshire', true],
    ['Exampleshire', 'Exampleshire', false],
    ['Exampleshire', 'exampleshire', true],
    [null, null, true],
    ['Exampleshire', null, true],
    [null, 'Exampleshire', true],
  ])('%j and %j differ: %s', (a, b, kept) => {
    expect(keeps(rule({ test: 'differ', fields: ['a', 'b'] }), { a, b })).toBe(kept);
  });

  it.each([
    [false, true, false],
    [false, false, true],
    [true, true, true],
    [null, true, true],
    [false, null, true],
  ])('not seen (%s) and seen alone (%s) not together: %s', (a, b, kept) => {
    expect(keeps(rule({ test: 'not_together', values: { a: false, b: true } }), { a, b })).toBe(kept);
  });

  it.each([
    [3, 4, 7, true],
    [3, 4, 8, true],
    [3, 4, 6, false],
    [null, 4, 4, true],
    [null, 4, 3, false],
    [null, null, 0, true],
    [3, 4, null, true],
  ])('%s and %s within %s: %s', (a, b, c, kept) => {
    expect(keeps(rule({ test: 'within_whole', parts: ['a', 'b'], whole: 'c' }), { a, b, c })).toBe(kept);
  });

  it.each([
    ['East', 'Foster care', true],
    ['Total', 'Foster care', false],
    ['East', 'GRAND TOTAL', false],
    ['East', 'Grand  total', false],
    ['Total Care Ltd', 'Subtotal', true],
    [null, null, true],
    [null, 'Total', false],
  ])('neither %j nor %j a total: %s', (a, b, kept) => {
    const none = rule({ test: 'none_of', fields: ['a', 'b'], words: ['Total', 'Grand total'] });
    expect(keeps(none, { a, b })).toBe(kept);
  });
});

describe('the rows that a rule is about', () => {
  /** Nothing keeps it, so that it shows where it applies. */
  const never = rule({ test: 'some', fields: [] });

  it.each([
    [{ is: -1 }, -1, true],
    [{ is: -1 }, 0, false],
    [{ is: -1 }, null, false],
    [{ is: false }, false, true],
    [{ is: false }, null, false],
    [{ isNot: 'local' }, 'statute', true],
    [{ isNot: 'local' }, 'local', false],
    [{ isNot: 'local' }, null, true],
    [{ contains: ['(%)', '(per cent)'] }, 'Rate (Per Cent) of all', true],
    [{ contains: ['(%)', '(per cent)'] }, 'Rate (%)', true],
    [{ contains: ['(%)', '(per cent)'] }, 'Rate, %', false],
    [{ contains: ['(%)', '(per cent)'] }, null, false],
    [{ contains: ['(%)'], isNot: 'Rate (%)' }, 'Rate (%)', false],
  ])('%j: %j: %s', (condition, c, applies) => {
    expect(keeps({ ...never, when: { field: 'c', ...condition } }, { c })).toBe(!applies);
  });
});

describe('rules of a contract', () => {
  const row = z.object({
    a: date({ header: 'A' }),
    b: date({ header: 'B' }),
    c: text({ header: 'C' }),
  });
  const withRules = (...rules: RowRule[]) =>
    contract({ id: 'made', title: '', grain: '', row, rules, unique: ['a'], covers: 'snapshot' });

  it('report every rule that a row breaks, in their order, each at its field', () => {
    const { row: schema } = withRules(notBefore('b', 'a', { rule: 'b_after_a', message: 'is before A' }), {
      test: 'some',
      fields: ['c'],
      at: 'c',
      rule: 'some_c',
      message: 'is blank',
    });
    const { error } = schema.safeParse({ a: '02/03/2021', b: '01/03/2021', c: '' });
    expect(error!.issues).toEqual([
      { code: 'custom', path: ['b'], message: 'is before A', params: { rule: 'b_after_a' } },
      { code: 'custom', path: ['c'], message: 'is blank', params: { rule: 'some_c' } },
    ]);
    expect(schema.safeParse({ a: '02/03/2021', b: '02/03/2021', c: 'x' }).success).toBe(true);
  });

  it('say nothing of a row that has a cell which cannot be read', () => {
    const { row: schema } = withRules({ test: 'some', fields: ['c'], ...said });
    const { error } = schema.safeParse({ a: 'soon', b: '', c: '' });
    expect(error!.issues.map(({ path }) => path)).toEqual([['a']]);
  });

  it.each<RowRule>([
    { test: 'some', fields: ['c'], ...said, at: 'x' },
    { test: 'some', fields: ['c'], when: { field: 'x', is: 1 }, ...said },
    notBefore('x', 'a', said),
    notBefore('b', 'x', said),
    { test: 'within_days', from: 'x', to: 'b', days: 1, ...said },
    { test: 'within_days', from: 'a', to: 'x', days: 1, ...said },
    { test: 'range', field: 'x', least: 1, ...said },
    { test: 'some', fields: ['c', 'x'], ...said },
    { test: 'differ', fields: ['c', 'x'], ...said },
    { test: 'not_together', values: { c: 'y', x: true }, ...said },
    { test: 'within_whole', parts: ['c', 'x'], whole: 'c', ...said },
    { test: 'within_whole', parts: ['c'], whole: 'x', ...said },
    { test: 'none_of', fields: ['c', 'x'], words: [], ...said },
  ])('%# refuse a field that there is not: %j', (unknown) => {
    expect(() => withRules(unknown)).toThrow('contract made: a rule names x, which is not a field of it');
  });
});

const contracts = [...(await loadContracts()), ...(await loadReferenceContracts())];
const everyRule = contracts.flatMap((each) =>
  (each.rules ?? []).map((rule) => [each.id, rule.at, rule.rule, each, rule] as const),
);

describe('the rules of all contracts', () => {
  it.each(everyRule)('%s: %s: %s sets a row aside that breaks it', (_id, _at, _rule, each, rule) => {
    const { error } = each.row.safeParse({
      ...exampleOf(each),
      ...conditionOf(rule),
      ...breaking(each, rule),
    });
    expect(error?.issues).toContainEqual({
      code: 'custom',
      path: [rule.at],
      message: rule.message,
      params: { rule: rule.rule },
    });
  });

  it.each(contracts.map((each) => [each.id, each] as const))(
    '%s: its own example keeps them',
    (_id, each) => {
      expect(each.row.safeParse(exampleOf(each)).error?.issues).toBeUndefined();
    },
  );

  it('compare dates with dates, and numbers with numbers', () => {
    const wrong = everyRule.flatMap(([id, , name, each, rule]) =>
      fieldsRead(rule)
        .filter((field) => !(KINDS[rule.test] ?? /./).test(kindOf(each, field)) && field !== rule.when?.field)
        .map((field) => [id, name, field]),
    );
    expect(wrong).toEqual([]);
  });
});

/** What kinds of field a test is about, where not of any. */
const KINDS: Partial<Record<RowTest['test'], RegExp>> = {
  in_order: /^(?:date|time)/,
  within_days: /^date$/,
  range: /^(?:count|number|age|pounds|per cent)/,
  within_whole: /^(?:count|number|pounds)/,
};

const kindOf = (each: Contract, field: string) =>
  fieldsOf(each).find(({ name }) => name === field)!.meta.kind;

const exampleOf = (each: Contract) =>
  Object.fromEntries(fieldsOf(each).map(({ name, meta }) => [name, meta.example!]));

/** Cells that bring a row under a rule's condition. */
function conditionOf({ when }: RowRule): Record<string, string> {
  if (when?.is !== undefined) return { [when.field]: String(when.is) };
  return when?.contains ? { [when.field]: when.contains[0]! } : {};
}

/** Cells that break a rule. */
function breaking(each: Contract, rule: RowRule): Record<string, string> {
  const all = (fields: readonly string[], cell: string) =>
    Object.fromEntries(fields.map((field) => [field, cell]));
  switch (rule.test) {
    case 'in_order': {
      const isTime = kindOf(each, rule.first) === 'time';
      return {
        [rule.first]: isTime ? '10:00' : '02/02/2021',
        [rule.then]: isTime ? '09:59' : '01/02/2021',
      };
    }
    case 'within_days':
      return { [rule.from]: '01/02/2019', [rule.to]: '01/02/2021' };
    case 'range':
      return { [rule.field]: String(rule.least === undefined ? rule.most! + 1 : rule.least - 1) };
    case 'some':
      return all(rule.fields, '');
    case 'differ':
      return all(rule.fields, 'The same');
    case 'not_together':
      return Object.fromEntries(Object.entries(rule.values).map(([field, value]) => [field, String(value)]));
    case 'within_whole':
      return { ...all(rule.parts, '1'), [rule.whole]: '0' };
    case 'none_of':
      return all(rule.fields, rule.words[0]!);
  }
}
