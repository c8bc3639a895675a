import { describe, expect, it } from 'vitest';
import { fileAddress, pageAddress } from '../../pipeline/site/localAddress.ts';

describe('pageAddress', () => {
  it.each([
    ['/legal', 'index.html', './legal.html'],
    ['/legal#cases', 'indicators/a.html', '../legal.html#cases'],
    ['/indicators/b?x=1#y', 'indicators/a.html', './b.html?x=1#y'],
    ['/', 'indicators/a.html', '../index.html'],
    ['/indicators/', 'indicators/a.html', './index.html'],
    ['/a/b/c', 'a/d/e.html', '../b/c.html'],
    ['/indicators', 'indicators/a.html', '../indicators.html'],
    ['/a.b/c', 'index.html', './a.b/c.html'],
    ['/made%20up', 'index.html', './made%20up.html'],
    ['legal', 'indicators/a.html', './legal.html'],
    // What is right already stays.
    ['../legal.html#a', 'indicators/a.html', '../legal.html#a'],
    ['./legal.html', 'index.html', './legal.html'],
    ['#cases', 'index.html', '#cases'],
    ['', 'index.html', ''],
    ['https://www.gov.uk/a', 'index.html', 'https://www.gov.uk/a'],
    ['//x.y/a', 'index.html', '//x.y/a'],
    ['mailto:a@b.c', 'index.html', 'mailto:a@b.c'],
    [' javascript:a()', 'index.html', ' javascript:a()'],
    ['/%E0%A4%A', 'index.html', './%E0%A4%A.html'],
  ])('makes of %s, on %s, %s', (address, page, expected) => {
    expect(pageAddress(address, page)).toBe(expected);
    expect(pageAddress(expected, page)).toBe(expected);
  });
});

describe('fileAddress', () => {
  const publish = (path: string) =>
    path === 'published/a b.csv' ? '_file/published/a b.12345678.csv' : null;

  it('leads to the file in the site', () => {
    expect(fileAddress('/published/a%20b.csv', 'indicators/a.html', publish)).toBe(
      '../_file/published/a%20b.12345678.csv',
    );
    expect(fileAddress('../published/a%20b.csv#x', 'sub/a.html', publish)).toBe(
      '../_file/published/a%20b.12345678.csv#x',
    );
  });

  it('leaves alone what is not there', () => {
    for (const address of ['/published/none.csv', './_file/a.csv', '/%E0%A4%A', 'https://x.y/a', 'data:,a'])
      expect(fileAddress(address, 'index.html', publish)).toBe(address);
  });
});
