import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { cell, fieldMeta, tidy } from '../../src/contracts/kit/cell.ts';
import { columnsOf, contract, fieldsOf } from '../../src/contracts/kit/contract.ts';
import {
  category,
  code,
  count,
  date,
  number,
  readNumber,
  text,
  time,
} from '../../src/contracts/kit/fields.ts';
import { checkText } from '../../src/extracts/checkText.ts';

const contracts = await loadContracts();
const header = 'X';
const read = (schema: z.ZodType, cellText: string) => {
  const { success, data, error } = schema.safeParse(cellText);
  return success ? data : error!.issues[0]!.message;
};

describe('kinds of field', () => {
  it.each([
    [count({ header }), '1,234', 1234],
    [count({ header }), ' 7 ', 7],
    [count({ header }), '', null],
    [count({ header, nullMarkers: ['n/a'] }), 'N/A', null],
    [count({ header }), '-1', 'is not a count: write a whole number of 0 or more'],
    [count({ header }), '1,23', 'is not a count: write a whole number of 0 or more'],
    [count({ header }), '1e3', 'is not a count: write a whole number of 0 or more'],
    [count({ header }), '0x10', 'is not a count: write a whole number of 0 or more'],
    [count({ header, required: true }), ' ', 'is blank: it must have a value'],
    [number({ header }), '49', 49],
    [number({ header }), '−1.5', -1.5],
    [number({ header }), '(3)', -3],
    [number({ header }), 'nan', 'is not a number: write it in digits, such as 1,234.5'],
    [date({ header }), '31st July 2021', '2021-07-31'],
    [date({ header }), '01/04/24', 'has a year of two digits: write it in full, as 31/07/2021'],
    [time({ header }), '9.30', '09:30'],
    [time({ header }), '24:00', 'is not a time: write it as 14:00'],
    [text({ header }), '  Head\u00a0of \n Law ', 'Head of Law'],
    [code({ header, codes: { Complete: ['B'] } }), 'b', 'Complete'],
    [code({ header, codes: { Complete: ['B'] } }), 'toString', 'is not in the list: write one of Complete'],
    [category({ header, known: { Weekly: ['every week'] } }), 'Every  Week', 'Weekly'],
    [category({ header, known: { Weekly: [] } }), 'Now and then', 'Now and then'],
  ])('%# reads %j', (schema, cellText, expected) =>
    expect(read(schema as z.ZodType, cellText)).toEqual(expected),
  );

  it('composes accents, so that two spellings of a name are one', () => {
    expect(tidy('Zoe\u0308')).toBe('Zo\u00eb');
  });

  it('reads signed numbers as tables print them', () => {
    expect(['+2', '-2', '–2', '0', '1,000', '2.50'].map(readNumber)).toEqual([2, -2, -2, 0, 1000, 2.5]);
    expect(['', '+', '2-', '1 000', '--2', '1.2.3'].map(readNumber)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('contracts', () => {
  it('are complete: keys, slices and dates are columns, and every field says what it looks like', () => {
    for (const each of contracts) {
      const names = columnsOf(each).map(({ name }) => name);
      expect([each.id, new Set(names).size]).toEqual([each.id, names.length]);
      for (const name of each.unique)
        expect([each.id, names]).toEqual([each.id, expect.arrayContaining([name])]);
      if (each.covers === 'period')
        expect([each.id, names]).toEqual([each.id, expect.arrayContaining([each.slice])]);
      if (each.asAt) expect(names).toContain(each.asAt);
      for (const { name, meta } of fieldsOf(each))
        expect([each.id, name, meta.example]).not.toContain(undefined);
    }
    expect(new Set(contracts.map(({ id }) => id)).size).toBe(contracts.length);
  });

  it('accept the example that they give for every field', () => {
    for (const each of contracts) {
      for (const { name, schema, meta } of fieldsOf(each)) {
        expect([each.id, name, schema.safeParse(meta.example!).success]).toEqual([each.id, name, true]);
      }
    }
  });

  it('are recognised by their own headers alone, in any spelling that they know', () => {
    for (const each of contracts.filter(({ titles }) => !titles)) {
      const fields = fieldsOf(each);
      const row = fields.map(({ meta }) => `"${meta.example}"`).join(',');
      const headers = [
        fields.map(({ meta }) => meta.header),
        fields.map(({ meta }) => (meta.aliases?.at(-1) ?? meta.header).toUpperCase()),
      ];
      for (const names of headers) {
        const { extract, accepted, problems } = checkText(
          `${names.map((name) => `"${name}"`).join(',')}\n${row}\n`,
          contracts,
          {
            quarantinedPercent: 0,
          },
        );
        expect({ extract, accepted, problems }).toEqual({ extract: each.id, accepted: 1, problems: [] });
      }
    }
  });

  it('refuse a field that no builder made, as the mistake of whoever wrote the contract', () => {
    const broken = contract({
      id: 'broken',
      title: '',
      grain: '',
      row: z.object({ a: z.string() }),
      unique: ['a'],
      covers: 'snapshot',
    });
    expect(() => fieldsOf(broken)).toThrow(
      'contract broken: the field a is not made by a builder of fields.ts',
    );
    expect(
      fieldMeta.has(cell({ header }, { kind: 'k', columns: () => [], read: (value) => ({ value }) })),
    ).toBe(true);
  });
});

it('every contract says how far back its rows go, so that no month passes for empty that is not known', async () => {
  const silent = (await loadContracts()).filter(
    ({ covers, reaches, benchmark }) => !benchmark && (covers === 'period') === (reaches !== undefined),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

it('a contract that says when its rows are over names a date, and that its rows go back as far as records do', async () => {
  const wrong = (await loadContracts()).filter((contract) => {
    const type = columnsOf(contract).find(({ name }) => name === contract.over)?.type;
    return contract.over !== undefined && (contract.reaches !== 'all' || type !== 'DATE');
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
