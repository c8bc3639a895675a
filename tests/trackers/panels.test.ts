import { expect, it } from 'vitest';
import { type MadeRow, madeMonths } from '../support/madeTables.ts';
import { madeTrackers } from '../support/madeTrackers.ts';

const panel = (name: string, frequency: string, day: string, more: MadeRow = {}): MadeRow => ({
  panel: name,
  frequency,
  day,
  start: '09:30',
  ...more,
});

/** The calendar of one as-at date: by panel its days, or what is said in place of one. */
async function calendarOf(asAt: string, listed: MadeRow[], panel_meetings: MadeRow[] = []) {
  const panels = listed.map(({ meets_on, bank_holidays, ...row }) => row);
  const panel_rhythms = listed
    .filter((row) => 'meets_on' in row || 'bank_holidays' in row)
    .map(({ panel: name, meets_on = null, bank_holidays = null }) => ({
      panel: name!,
      meets_on,
      bank_holidays,
    }));
  const { panels: rows } = await madeTrackers(
    { asAt, clean: { panels, panel_meetings }, reference: { panel_rhythms } },
    ['panels'],
  );
  const days: Record<string, unknown[]> = {};
  for (const row of rows!) {
    const said =
      row.expected_on === row.planned_for ? row.planned_for : [row.planned_for, row.expected_on, row.note];
    days[String(row.panel)] = [...(days[String(row.panel)] ?? []), said];
  }
  return days;
}

// April to July 2026 around a day in May: Easter Monday is 6 April, bank holidays are 4 and 25 May.
it('panels meet by their rhythm, and on a bank holiday as they have said', async () => {
  const days = await calendarOf('2026-05-20', [
    panel('weekly', 'Weekly', 'Wednesday'),
    panel('fortnightly', 'Fortnightly', 'Monday', {
      meets_on: '2026-04-06',
      bank_holidays: 'Next working day',
    }),
    panel('from later', 'Fortnightly', 'Monday', { meets_on: '2026-08-17', bank_holidays: 'Cancelled' }),
    panel('four-weekly', 'Every fourth week', 'Monday', {
      meets_on: '2026-05-25',
      bank_holidays: 'Working day before',
    }),
    panel('not said', 'Every fourth week', 'Monday', { meets_on: '2026-05-04' }),
    panel('last Wednesday', 'Monthly, last Wednesday', 'Wednesday'),
    panel('no rhythm known', 'Fortnightly', 'Thursday'),
  ]);
  expect(days.weekly).toHaveLength(18);
  expect([days.weekly![0], days.weekly!.at(-1)]).toEqual(['2026-04-01', '2026-07-29']);
  const moved = 'Moved from a bank holiday';
  expect(days.fortnightly).toEqual([
    ['2026-04-06', '2026-04-07', moved],
    '2026-04-20',
    ['2026-05-04', '2026-05-05', moved],
    '2026-05-18',
    '2026-06-01',
    '2026-06-15',
    '2026-06-29',
    '2026-07-13',
    '2026-07-27',
  ]);
  // Counted back from August, it has the other Mondays.
  expect(days['from later']).toEqual([
    '2026-04-13',
    '2026-04-27',
    '2026-05-11',
    ['2026-05-25', null, 'Cancelled: a bank holiday'],
    '2026-06-08',
    '2026-06-22',
    '2026-07-06',
    '2026-07-20',
  ]);
  expect(days['four-weekly']).toEqual([
    '2026-04-27',
    ['2026-05-25', '2026-05-22', moved],
    '2026-06-22',
    '2026-07-20',
  ]);
  expect(days['not said']).toEqual([
    ['2026-04-06', null, 'A bank holiday: not yet said'],
    ['2026-05-04', null, 'A bank holiday: not yet said'],
    '2026-06-01',
    '2026-06-29',
    '2026-07-27',
  ]);
  // The last of May is a Sunday, that of July a Friday; a month of 30 days may end on its last Wednesday.
  expect(days['last Wednesday']).toEqual(['2026-04-29', '2026-05-27', '2026-06-24', '2026-07-29']);
  expect(days['no rhythm known']).toBeUndefined();
});

it('panels that take turns meet every week; without a day of its list, a rhythm is that of the last meeting', async () => {
  const days = await calendarOf(
    '2026-12-31',
    [
      panel('in turn', 'Fortnightly each', 'Friday', { bank_holidays: 'Working day before' }),
      panel('by its record', 'Every fourth week', 'Thursday'),
      panel('last of the year', 'Monthly, last Wednesday', 'Wednesday'),
    ],
    [
      { panel: 'by its record', planned_for: '2026-11-05', held_on: '2026-11-05' },
      { panel: 'by its record', planned_for: '2026-12-03', held_on: null },
    ],
  );
  // Christmas Day and New Year's Day are Fridays, Good Friday is not yet in sight.
  expect(days['in turn']!.slice(7, 10)).toEqual([
    ['2026-12-25', '2026-12-24', 'Moved from a bank holiday'],
    ['2027-01-01', '2026-12-31', 'Moved from a bank holiday'],
    '2027-01-08',
  ]);
  expect(days['by its record']).toEqual([
    '2026-11-05',
    '2026-12-03',
    '2026-12-31',
    '2027-01-28',
    '2027-02-25',
  ]);
  expect(days['last of the year']).toEqual(['2026-11-25', '2026-12-30', '2027-01-27', '2027-02-24']);
});

it('items are expected and heard, and panels held on their day, by the day they were planned for', async () => {
  const meeting = (
    planned_for: string,
    held_on: string | null,
    items_expected: number | null,
    items_heard: number | null,
  ) => ({
    panel: 'Legal gateway',
    planned_for,
    held_on,
    items_expected,
    items_heard,
  });
  const panel_meetings = [
    meeting('2026-08-26', '2026-08-26', 4, 4),
    meeting('2026-08-31', '2026-09-01', 3, 2),
    meeting('2026-09-30', null, 5, null),
    // More were heard than were on the list; of one nobody wrote down the list.
    meeting('2026-10-07', '2026-10-07', 2, 3),
    meeting('2026-10-14', '2026-10-14', null, 6),
    // Those of the as-at date and after it may still be held.
    meeting('2026-10-28', null, 6, null),
    meeting('2026-11-04', null, 6, null),
  ];
  const made = { asAt: '2026-10-28', from: '2026-08-01', clean: { panel_meetings } };
  const expected = await madeMonths('panel_items_expected', made);
  expect(Object.entries(expected).map(([month, { value }]) => [month, value])).toEqual([
    ['2026-08', 7],
    ['2026-09', 5],
    ['2026-10', 8],
  ]);
  expect(await madeMonths('panel_items_heard', made)).toEqual({
    '2026-08': { numerator: 6, denominator: 7, value: 600 / 7 },
    '2026-09': { numerator: 0, denominator: 5, value: 0 },
    '2026-10': { numerator: 2, denominator: 2, value: 100 },
  });
  expect(await madeMonths('panels_held_on_their_day', made)).toEqual({
    '2026-08': { numerator: 1, denominator: 2, value: 50 },
    '2026-09': { numerator: 0, denominator: 1, value: 0 },
    '2026-10': { numerator: 2, denominator: 2, value: 100 },
  });
});
