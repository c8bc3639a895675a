import { describe, expect, it } from 'vitest';
import { countOf } from '../../src/words/countOf.ts';
import { describeLargest } from '../../src/words/describeLargest.ts';
import { describeLevel, type Level } from '../../src/words/describeLevel.ts';
import { describeMonths } from '../../src/words/describeMonths.ts';
import { describeMovers } from '../../src/words/describeMovers.ts';
import { describeRecords } from '../../src/words/describeRecords.ts';
import { describeSpan } from '../../src/words/describeSpan.ts';
import { joinWords } from '../../src/words/joinWords.ts';
import { papersPublication } from '../fixtures/papers-publication/index.ts';

const live: Level = {
  month: '2021-07-01',
  value: 72,
  unit: 'count',
  one: 'live case',
  many: 'live cases',
  uplift: -4,
  upliftOnLastYear: -9,
};

describe('describeLevel', () => {
  it('says the figure and both comparisons', () => {
    expect(describeLevel(live)).toBe(
      '72 live cases in July 2021, 4 fewer than in June and 9 fewer than in July 2020.',
    );
  });

  it('says which year, where the month before lies in another', () => {
    const january = { ...live, month: '2021-01-01', value: 1, uplift: 1, upliftOnLastYear: 0 };
    expect(describeLevel(january)).toBe(
      '1 live case in January 2021, 1 more than in December 2020 and the same as in January 2020.',
    );
  });

  it('leaves out what cannot be compared, and says where there is no figure', () => {
    expect(describeLevel({ ...live, uplift: null, upliftOnLastYear: null })).toBe(
      '72 live cases in July 2021.',
    );
    expect(describeLevel({ ...live, value: 0, uplift: null })).toBe(
      'No live cases in July 2021, 9 fewer than in July 2020.',
    );
    expect(describeLevel({ ...live, value: null })).toBe('Live cases: no data yet for July 2021.');
  });

  it('compares percentages in points', () => {
    const onTime: Level = {
      ...live,
      value: 84.2,
      unit: 'percent',
      many: 'of assessments on time',
      uplift: 4,
      upliftOnLastYear: -1,
    };
    expect(describeLevel(onTime)).toBe(
      '84% of assessments on time in July 2021, 4 points higher than in June and 1 point lower than in July 2020.',
    );
  });
});

describe('describeSpan', () => {
  const points = [
    { month: '2020-07-01', value: 81 },
    { month: '2021-05-01', value: 85 },
    { month: '2021-06-01', value: 76 },
    { month: '2021-07-01', value: 72 },
  ];

  it('speaks of the months since the last gap', () => {
    expect(describeSpan('live cases', points, 'count')).toBe(
      'Live cases fell from 85 in May to 72 in July 2021',
    );
  });

  it('speaks of one month, of no change, and of none', () => {
    expect(describeSpan('live cases', points.slice(0, 1), 'count')).toBe('Live cases: 81 in July 2020');
    const still = [
      { month: '2020-12-01', value: 5 },
      { month: '2021-01-01', value: 5 },
    ];
    expect(describeSpan('cases', still, 'count')).toBe(
      'Cases were the same in December 2020 as in January 2021: 5',
    );
    expect(describeSpan('live cases', [{ month: '2021-05-01', value: null }], 'count')).toBe(
      'Live cases: no data yet',
    );
  });
});

describe('describeMovers and describeLargest', () => {
  it('names the largest rise and the largest fall', () => {
    const members = [
      { member: 'Care proceedings', change: 6 },
      { member: 'Deprivation of liberty', change: 7 },
      { member: 'Discharge of care order', change: -9 },
      { member: 'Human Rights Act claims, live', change: null },
    ];
    expect(describeMovers(members, '2020-07-01')).toBe(
      'Since July 2020, deprivation of liberty has risen most (+7) and discharge of care order has fallen most (−9)',
    );
    expect(describeMovers([{ member: 'Care', change: 0 }], '2020-07-01')).toBeNull();
  });

  it('names the largest member, unless two share the place', () => {
    const members = [
      { member: 'Care proceedings', value: 33 },
      { member: 'Change of name', value: 4 },
    ];
    expect(describeLargest('live cases', members, 72, '2021-07-01')).toBe(
      'Care proceedings are the largest part of live cases: 33 of 72 in July 2021',
    );
    expect(
      describeLargest('live cases', [members[0]!, { member: 'B', value: 33 }], 72, '2021-07-01'),
    ).toBeNull();
    expect(describeLargest('live cases', members, null, '2021-07-01')).toBeNull();
  });
});

describe('small words', () => {
  it('gathers months into runs', () => {
    const months = ['2020-12-01', '2021-01-01', '2021-02-01', '2021-06-01'];
    expect(describeMonths(months)).toBe('Dec 2020 to Feb 2021 and Jun 2021');
    expect(describeMonths([])).toBe('');
  });

  it('joins and counts', () => {
    expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c');
    expect(countOf(1, 'case')).toBe('1 case');
    expect(countOf(0, 'case')).toBe('no cases');
    expect(countOf(1200, 'case')).toBe('1,200 cases');
  });

  it('writes the records of a file as an equation that holds', () => {
    const file = papersPublication().tables.files.find(({ file_id }) => file_id === 'live')!;
    expect(describeRecords(file)).toBe('19 = 2 preamble + 16 accepted + 1 footer');
  });
});
