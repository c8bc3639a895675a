import { describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { columnsOf, fieldsOf } from '../../src/contracts/kit/contract.ts';
import { looseText } from '../../src/contracts/kit/fields.ts';
import { checkText } from '../../src/extracts/checkText.ts';
import { samples } from '../fixtures/annex-a/samples.ts';

const contracts = await loadContracts();
const check = (text: string) => checkText(text, contracts, { quarantinedPercent: 100 });
const csv = (lines: readonly (readonly string[])[]) =>
  `${lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`;

const sample = (list: string) => samples.find((each) => each.list === list)!;
/** A list of one row in the template's spelling, with some cells written otherwise. */
const changed = (list: string, cells: Record<string, string>) => {
  const { header, template } = sample(list);
  return check(csv([header, template.map((cell, index) => cells[header[index]!] ?? cell)]));
};
const faults = ({ quarantine, problems }: ReturnType<typeof check>) => [
  quarantine.map(({ line }) => line),
  ...problems.map(({ line, column, rule, message }) => [line, column, rule, message]),
];

describe('Annex A lists', () => {
  it.each(samples)('$list: reads the template of 2019', ({ list, header, template, row }) => {
    const found = check(csv([header, template]));
    expect(found).toMatchObject({ extract: list, verdict: 'accepted', problems: [] });
    expect(found.rows).toEqual([{ line: 2, values: row }]);
  });

  it.each(samples)(
    '$list: reads bare spellings as the same row',
    ({ list, header, otherHeader, bare, row }) => {
      const found = check(csv([header.map((name) => (otherHeader?.[name] ?? name).toLowerCase()), bare]));
      expect(found).toMatchObject({ extract: list, verdict: 'accepted', problems: [] });
      expect(found.rows).toEqual([{ line: 2, values: row }]);
    },
  );

  it.each(samples)(
    '$list: is known with its columns reordered, under a title',
    ({ list, header, template, row }) => {
      const title = [`List 1: ${list}`, ...header.slice(1).map(() => '')];
      const found = check(csv([title, [...header].reverse(), [...template].reverse()]));
      expect(found).toMatchObject({ extract: list, headerLine: 2, preamble: 2, problems: [] });
      expect(found.rows).toEqual([{ line: 3, values: row }]);
    },
  );

  it('know no spelling that means two things', () => {
    for (const { list } of samples) {
      for (const { name, meta } of fieldsOf(contracts.find(({ id }) => id === list)!)) {
        const known = 'known' in meta ? (meta.known as Record<string, readonly string[]>) : {};
        const meanings = new Map<string, string>();
        for (const [key, spellings] of Object.entries(known)) {
          for (const spelling of [key, ...spellings].map(looseText)) {
            expect([list, name, spelling, meanings.get(spelling) ?? key]).toEqual([
              list,
              name,
              spelling,
              key,
            ]);
            meanings.set(spelling, key);
          }
        }
      }
    }
  });

  it('name a child and what it is in the same way', () => {
    for (const { list } of samples.filter(({ list }) => list !== 'adopters')) {
      const names = columnsOf(contracts.find(({ id }) => id === list)!).map(({ name }) => name);
      expect([list, ...names.slice(0, 5)]).toEqual([
        list,
        'child_id',
        'gender',
        'ethnicity',
        'date_of_birth',
        'age',
      ]);
    }
  });

  it('read every column of the templates after 2019', () => {
    const { header, template } = sample('care_leavers');
    const later = [
      ['Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)', 'b) No'],
      ['Allocated Personal Advisor', 'P'],
      ['Latest Pathway Plan Review Date', '11/03/2024'],
      ['Latest Date of Contact', '20/05/2024'],
    ];
    const found = check(
      csv([
        [...header, ...later.map(([name]) => name!)],
        [...template, ...later.map(([, cell]) => cell!)],
      ]),
    );
    expect(found.problems).toEqual([]);
    expect([5, 9, 11, 13].map((index) => found.rows[0]!.values[index])).toEqual([
      false,
      'P',
      '2024-03-11',
      '2024-05-20',
    ]);
  });
});

describe('rows of Annex A lists', () => {
  it('keep an unborn child, with the expected date of birth or none', () => {
    const unborn = { 'Age of Child (Years)': '-1', Gender: 'c) Not stated/recorded (or unborn)' };
    for (const born of ['', '04/11/2024']) {
      const found = changed('referrals', { ...unborn, 'Date of Birth': born });
      expect(found).toMatchObject({ accepted: 1, problems: [] });
      expect(found.rows[0]!.values.slice(1, 5)).toEqual([
        'Not stated/recorded',
        'WIRI',
        born === '' ? null : '2024-11-04',
        -1,
      ]);
    }
  });

  it('keep a child born after the referral, and set aside one who was not even expected', () => {
    // 11 March 2024 and 310 days more is 15 January 2025.
    const born = (day: string) =>
      faults(changed('referrals', { 'Date of Birth': day, 'Age of Child (Years)': '0' }));
    expect(born('15/01/2025')).toEqual([[]]);
    expect(born('16/01/2025')).toEqual([
      [2],
      [
        2,
        'Date of Birth',
        'born_after',
        '"16/01/2025" is more than 310 days after the referral: check both dates',
      ],
    ]);
  });

  it('set aside an age of unborn that the date of birth denies', () => {
    // 11 March 2024 less 60 days is 11 January 2024.
    const born = (day: string) =>
      faults(changed('referrals', { 'Date of Birth': day, 'Age of Child (Years)': '-1' }));
    expect(born('11/01/2024')).toEqual([[]]);
    expect(born('10/01/2024')[1]).toEqual([
      2,
      'Age of Child (Years)',
      'unborn',
      '"-1" says unborn, but the date of birth is more than 60 days before the referral: correct one of them',
    ]);
    expect(faults(changed('care_leavers', { 'Age of Child (Years)': '-1' }))[1]).toEqual([
      2,
      'Age of Child (Years)',
      'unborn',
      '"-1" says unborn, which no child on this list can be: correct the age',
    ]);
  });

  it('set aside a child looked after before birth', () => {
    expect(faults(changed('children_looked_after', { 'Date of Birth': '07/11/2023' }))[1]).toEqual([
      2,
      'Date of Birth',
      'born_after',
      '"07/11/2023" is after the child started to be looked after: check both dates',
    ]);
  });

  it.each([
    ['early_help', 'Assessment completion date', '04/02/2024', 'the start of the assessment'],
    [
      'assessments',
      'Continuous Assessment Date of Authorisation',
      '11/03/2024',
      'the start of the assessment',
    ],
    [
      'section_47',
      'Date of Initial Child Protection Conference',
      '13/03/2024',
      'the strategy discussion that initiated the enquiry',
    ],
    ['children_in_need', 'CIN Closure Date', '10/03/2024', 'the start of the episode'],
    ['child_protection', 'Child Protection Plan End Date', '01/04/2024', 'the start of the plan'],
    [
      'children_looked_after',
      'Date Ceased to be Looked After ',
      '05/11/2023',
      'the child started to be looked after',
    ],
    ['adoption', 'Date of Adoption Order ', '08/05/2022', 'the child entered care'],
    ['adopters', 'Date Stage 1 ended', '02/10/2022', 'the start of stage 1'],
  ])('%s: set aside where %s is too early', (list, column, day, what) => {
    expect(faults(changed(list, { [column]: day }))).toEqual([
      [2],
      [2, column.trim(), 'dates_in_order', `"${day}" is before ${what}: check both dates`],
    ]);
  });

  it('keep an unknown code as written, and tell it', () => {
    const found = changed('contacts', { 'Contact Source': '11: Neighbourhood office' });
    expect(found).toMatchObject({ verdict: 'accepted_with_warnings', accepted: 1 });
    expect(found.rows[0]!.values.at(-1)).toBe('11: Neighbourhood office');
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]).toMatchObject({ line: 2, column: 'Contact Source', severity: 'warning' });
  });

  it('do not guess which individual a bare "Individual" is', () => {
    expect(changed('contacts', { 'Contact Source': 'Individual' }).problems).toHaveLength(1);
    expect(changed('contacts', { 'Contact Source': 'Police' }).rows[0]!.values.at(-1)).toBe('6: Police');
  });

  it('set aside both of two rows that contradict each other, and keep a second contact of the day', () => {
    const { header, template } = sample('contacts');
    const other = [...template.slice(0, 6), 'q) 6: Police'];
    const denied = ['007', 'a) Male', ...template.slice(2)];
    expect(check(csv([header, template, other]))).toMatchObject({ accepted: 2, problems: [] });
    expect(check(csv([header, template, denied])).quarantine.map(({ line }) => line)).toEqual([2, 3]);
  });
});
