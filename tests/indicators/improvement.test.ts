import { expect, it } from 'vitest';
import { madeFact } from '../support/madeTables.ts';

it('spend is the forecast of the whole year against its budget, income taken off both', async () => {
  const of = (cost_centre: string, budget: number | null, forecast: number | null, month = '2026-10-01') => ({
    month,
    cost_centre,
    service: 'Placements',
    budget,
    forecast,
    actual: 1,
  });
  const clean = {
    spend: [
      of('1', 100, 110),
      of('2', -20, -10),
      of('no budget', null, 50),
      of('no forecast', 50, null),
      of('1', 100, 90, '2026-09-01'),
    ],
  };
  expect(await madeFact('spend_against_budget', '2026-10', { clean })).toEqual({
    numerator: 100,
    denominator: 80,
    value: 125,
  });
  expect(await madeFact('spend_against_budget', '2026-09', { clean })).toMatchObject({ value: 90 });
});
