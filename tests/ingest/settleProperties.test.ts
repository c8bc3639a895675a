import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOfMonth } from '../../src/calendar/isoDate.ts';
import { file, type Row, rowsInForce, rowsOf, settle } from '../support/settling.ts';

describe('whatever the inbox holds', () => {
  const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08'];
  const days = fc.constantFrom(...MONTHS.flatMap((month) => [`${month}-03`, `${month}-28`]), '2028-01-01');
  const names = fc
    .tuple(
      fc.constantFrom('', '2026-07-05/', '2026-08/', 'old/'),
      fc.constantFrom('list', 'other', 'list 2026-06', 'list 2026-07'),
      fc.constantFrom('', ' v2', ' corrected', ' (2)'),
    )
    .map((parts) => `${parts.join('')}.csv`);
  const inboxOf = (...extracts: string[]) =>
    fc.constantFrom(...extracts).chain((extract) =>
      fc
        .uniqueArray(
          fc.record({
            name: names,
            held: fc.uniqueArray(fc.tuple(days, fc.constantFrom('x', 'y')), {
              selector: ([day]) => day,
              maxLength: 6,
            }),
          }),
          {
            selector: ({ name }) => name,
            minLength: 1,
            maxLength: 7,
          },
        )
        .map((specs) => specs.map(({ name, held }) => file(extract, name, held as Row[]))),
    );
  const LISTS = ['periods', 'snapshot', 'window', 'keys'];

  it('the order in which files arrive never matters, and each has one fate', () =>
    fc.assert(
      fc.asyncProperty(
        inboxOf(...LISTS).chain((files) =>
          fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
        ),
        async ([files, shuffled]) => {
          const one = await settle(files);
          expect(await settle(shuffled)).toEqual(one);
          for (const { fileId, check } of one.files) {
            const fates = [check.verdict === 'refused', one.shares.has(fileId), one.supersededBy.has(fileId)];
            expect(fates.filter(Boolean)).toHaveLength(1);
          }
        },
      ),
      { numRuns: 400 },
    ));

  it('no day is spoken for by two files', () =>
    fc.assert(
      fc.asyncProperty(inboxOf('periods', 'window'), async (files) => {
        const inForce = rowsInForce(files, await settle(files)).map(([day]) => day);
        expect(new Set(inForce).size).toBe(inForce.length);
      }),
      { numRuns: 400 },
    ));

  it('other names of the same rank give the same', () =>
    fc.assert(
      fc.asyncProperty(inboxOf(...LISTS), async (files) => {
        const renamed = files.map((each) => {
          const name = each.name
            .replace(/^2026-07-05\//, 'delivered 5 July 2026/')
            .replace(/^2026-08\//, '2026/08/')
            .replace('list', 'Bogen')
            .replace(/ 2026-0([67])/, (_, month) => (month === '6' ? ' June 2026' : '_202607'))
            .replace(' corrected', '_RESUBMISSION')
            .replace('.csv', '.txt');
          const copy = { ...each, name };
          rowsOf.set(copy, rowsOf.get(each)!);
          return copy;
        });
        const [one, other] = [await settle(files), await settle(renamed)];
        expect(other.shares).toEqual(one.shares);
        expect(other.supersededBy).toEqual(one.supersededBy);
      }),
      { numRuns: 400 },
    ));

  it('a resubmission replaces exactly its month, and taking it away brings back what was', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('window', 'periods'),
        fc.uniqueArray(fc.constantFrom(...MONTHS), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 5 }),
        async (extract, months, before, after) => {
          const day = (month: string, of: number) => `${month}-${String(of).padStart(2, '0')}`;
          const first = months.map((month) =>
            file(
              extract,
              `list-${month}.csv`,
              [...new Set(before)].map((of): Row => [day(month, of), 'first']),
            ),
          );
          const month = months[0]!;
          const again = file(
            extract,
            `list-${month}-v2.csv`,
            [...new Set(after)].map((of): Row => [day(month, of), 'again']),
          );
          const [was, is] = [await settle(first), await settle([again, ...first])];
          const inMonth = ([each]: Row) => each >= `${month}-01` && each <= lastDayOfMonth(`${month}-01`);
          const [rowsBefore, rowsNow] = [rowsInForce(first, was), rowsInForce([...first, again], is)];
          expect(rowsNow.filter(inMonth)).toEqual([...rowsOf.get(again)!].sort());
          expect(rowsNow.filter((each) => !inMonth(each))).toEqual(
            rowsBefore.filter((each) => !inMonth(each)),
          );
          expect(is.supersededBy.get(first[0]!.fileId)).toBe(again.fileId);
        },
      ),
      { numRuns: 200 },
    ));
});
