import { expect, it } from 'vitest';
import { type MadeRow, madeFacts, madeMonths } from '../support/madeTables.ts';

const household = (
  household_id: string,
  approved_on: string,
  ended_on: string | null = null,
  more: MadeRow = {},
): MadeRow => ({
  household_id,
  approved_on,
  ended_on,
  kind: 'Mainstream',
  places: 2,
  team: 'Fostering',
  ...more,
});

const clean = {
  foster_carers: [
    household('long there', '2010-05-05'),
    household('approved on the last day', '2026-08-31', null, { kind: 'Connected person', places: 1 }),
    household('approved on the next', '2026-09-01', null, { places: 3 }),
    household('ended on the last day', '2026-01-10', '2026-09-30', { reason_ended: 'Retired' }),
    household('ended on the next', '2026-01-10', '2026-10-01', { reason_ended: 'Resigned', places: 0 }),
    household('approved anew', '2020-01-10', '2026-08-15', { reason_ended: null }),
    household('approved anew', '2026-10-31'),
  ],
};
const made = { clean, from: '2026-08-01' };

const whole = async (id: string) =>
  Object.values(await madeMonths(id, made)).map(({ numerator, value }) => [numerator, value]);

it('fostering households are approved from their first day, and no more on the day of the end', async () => {
  // August: long there, approved on the last day, and the two that end later. September: approved on the next comes, the
  // first of the two goes. October: the second goes, and one comes anew.
  expect(await whole('foster_carers')).toEqual([
    [4, 4],
    [4, 4],
    [4, 4],
  ]);
});

it('their places add up: 2 + 1 + 2 + 0, then 2 + 1 + 3 + 0, then 2 + 1 + 3 + 2', async () => {
  expect(await whole('foster_places')).toEqual([
    [5, 5],
    [6, 6],
    [8, 8],
  ]);
  const facts = await madeFacts('foster_places', made);
  const byKind = facts.filter(({ breakdown, period }) => breakdown === 'kind' && period === '2026-10-01');
  expect(byKind.map(({ member, value }) => [member, value])).toEqual([
    ['Connected person', 1],
    ['Mainstream', 7],
  ]);
});

it('places are not told where one household approved then does not say how many it has', async () => {
  const unknown = household('does not say', '2026-09-15', '2026-10-15', { places: null });
  const months = await madeMonths('foster_places', {
    ...made,
    clean: { foster_carers: [...clean.foster_carers, unknown] },
  });
  expect(Object.entries(months).map(([month, { value }]) => [month, value])).toEqual([
    ['2026-08', 5],
    ['2026-10', 8],
  ]);
});

it('approvals and ends count in their month, ends by their reason', async () => {
  expect(await whole('foster_carers_approved')).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(await whole('foster_carers_ended')).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  const facts = await madeFacts('foster_carers_ended', made);
  const reasons = facts.filter(({ breakdown, value }) => breakdown === 'reason' && value !== 0);
  expect(reasons.map(({ period, member }) => [period.slice(0, 7), member])).toEqual([
    ['2026-08', 'Not recorded'],
    ['2026-09', 'Retired'],
    ['2026-10', 'Resigned'],
  ]);
});
