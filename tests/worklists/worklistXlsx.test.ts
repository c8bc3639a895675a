import { afterEach, expect, it, vi } from 'vitest';
import type { Worklist } from '../../pipeline/worklists/worklist.ts';
import { worklistXlsx } from '../../pipeline/worklists/worklistXlsx.ts';

afterEach(() => {
  vi.useRealTimers();
});

const list: Worklist = {
  title: 'Visits',
  header: ['Reference', 'Due'],
  rows: [[{ text: 'V1' }, { day: '2026-10-31' }]],
};
const writtenIn = (now: string) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  return worklistXlsx(list);
};

it('is the same bytes by any clock that a workbook can name, and by another says what is wrong', async () => {
  const first = await writtenIn('1980-01-02T00:00:00Z');
  expect(Buffer.from(await writtenIn('2099-12-30T00:00:00Z')).equals(first)).toBe(true);
  await expect(writtenIn('1970-06-01T00:00:00Z')).rejects.toThrow(
    'the clock says 1970, which no workbook can name: put it right',
  );
});
