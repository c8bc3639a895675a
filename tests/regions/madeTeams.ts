import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import type { RegionData } from '../../src/regions/region.ts';
import { madePoints, steady } from '../charts/madePoints.ts';
import { madeDefinition, madeRegion } from './madeRegion.ts';

/** Made-up figures for heat maps: three teams, two localities, two years and a month. */
export function madeTeams(): RegionData {
  const definitions = [
    definition('re_referrals', 'Re-referrals within 12 months', 'percent', 'lower'),
    definition('referrals', 'Referrals', 'count', 'neither'),
    definition('average_caseload', 'Average caseload', 'percent', 'lower'),
    definition('caseloads_under_10', 'Social workers with fewer than 10 cases', 'percent', 'neither'),
    definition('caseloads_25_or_more', 'Social workers with 25 cases or more', 'percent', 'lower'),
  ];
  const usual = steady(25, 20, 2);
  const high = [...steady(24, 20, 2), 60];
  const series: [string, string, string, (number | null)[]][] = [
    ['re_referrals', 'all', 'all', usual],
    ['re_referrals', 'team', 'East', usual],
    ['re_referrals', 'team', 'North', high],
    ['re_referrals', 'team', 'South', [...steady(24, 20, 2), null]],
    ['re_referrals', 'locality', 'Hills', high],
    ['re_referrals', 'locality', 'Not recorded', [...steady(24, 20, 2), null]],
    ['re_referrals', 'locality', 'Vale', usual],
    ['referrals', 'all', 'all', [...steady(24, 100), 300]],
    ['referrals', 'team', 'North', [...steady(24, 50), 5]],
    ['average_caseload', 'all', 'all', usual],
    ['average_caseload', 'team', 'East', [16]],
    ['average_caseload', 'team', 'North', [30]],
    ['caseloads_under_10', 'all', 'all', [50]],
    ['caseloads_under_10', 'team', 'East', [100]],
    ['caseloads_under_10', 'team', 'North', [0]],
    ['caseloads_25_or_more', 'team', 'North', [75]],
  ];
  return madeRegion(
    definitions,
    series.map(([indicator, breakdown, member, values]) => {
      const { unit, better } = definitions.find(({ id }) => id === indicator)!;
      const from = values.length === 1 ? '2026-10-01' : '2024-10-01';
      const targets = indicator === 're_referrals' ? [{ from: '2020-01-01', target: 25, amber: 40 }] : [];
      return [indicator, breakdown, member, madePoints(values, { unit, better }, { from, targets })];
    }),
  );
}

const definition = (
  id: string,
  title: string,
  unit: IndicatorDefinition['unit'],
  better: IndicatorDefinition['better'],
) => madeDefinition(id, { title, unit, better, breakdowns: ['team', 'locality'], reads: ['referrals'] });
