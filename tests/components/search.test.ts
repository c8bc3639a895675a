import { expect, it } from 'vitest';
import { find } from '../../src/components/search.ts';

const all = [
  { title: 'Visits to children in need in time', path: 'a.html', words: 'Are they seen?' },
  { title: 'Children seen', path: 'b.html', words: 'visits' },
  { title: 'Referrals', path: 'c.html', words: '' },
];
const paths = (text: string) => find(all, text).map(({ path }) => path);

it('finds what holds every word, those with all in the title first', () => {
  expect(paths('seen')).toEqual(['b.html', 'a.html']);
  expect(paths('CHILDREN visits')).toEqual(['a.html', 'b.html']);
  expect(paths('referrals children')).toEqual([]);
});

it('finds nothing without words', () => {
  expect(paths('  ')).toEqual([]);
});
