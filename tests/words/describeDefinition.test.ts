import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { describeDefinition } from '../../src/words/describeDefinition.ts';
import { nearestName } from '../../src/words/nearestName.ts';

const bare: IndicatorDefinition = {
  id: 'x',
  title: 'T',
  question: 'Q?',
  family: 'legal',
  unit: 'count',
  better: 'neither',
  kind: 'stock',
  numerator: 'cases',
  denominator: 'none',
  basis: 'local',
  breakdowns: [],
  benchmark: null,
  caveats: null,
  areas: [],
  spine: false,
  weekly: false,
  looks_back: 0,
  population: '0-17',
  reads: [],
};

describe('describeDefinition', () => {
  it('leaves out what there is nothing to say of', () => {
    expect(describeDefinition(bare)).toEqual([
      ['Numerator', 'cases'],
      ['Denominator', 'none'],
      ['Basis', 'Local'],
      ['Direction', 'neither is better'],
      ['Unit', 'count'],
      ['Tells', 'how things stood at the end of the month'],
    ]);
  });

  it('puts ids into words', () => {
    const full: IndicatorDefinition = {
      ...bare,
      unit: 'rate_per_10000',
      better: 'lower',
      kind: 'flow',
      basis: 'statute; Children Act 1989, section 47; and more',
      breakdowns: ['team', 'age_band'],
      benchmark: 'three_or_more_placements',
      caveats: 'Some.',
      areas: ['workforce', 'tracking_of_drift'],
      weekly: true,
      looks_back: 1,
    };
    expect(Object.fromEntries(describeDefinition(full))).toEqual({
      Numerator: 'cases',
      Denominator: 'none',
      Basis: 'Statute: Children Act 1989, section 47; and more',
      Direction: 'lower is better',
      Unit: 'per 10,000 children',
      Tells: 'what happened in the month; also by week',
      'Broken down by': 'team and age band',
      'Looks back': '1 month before the month itself',
      Benchmark: 'Three or more placements',
      "Ofsted's areas":
        'Sufficiency and stability of the workforce and of foster carers; ' +
        'Tracking of drift: pre-proceedings, permanence, deprivation of liberty, unregistered homes',
      'What is approximated': 'Some.',
    });
    const titled = describeDefinition({ ...full, benchmark_title: 'As it is called' });
    expect(titled).toContainEqual(['Benchmark', 'As it is called']);
  });
});

describe('nearestName', () => {
  const names = ['referrals', 're_referrals', 'contacts', 'contacts_decided_in_time'];

  it.each([
    ['referals', 'referrals'],
    ['rereferrals', 're_referrals'],
    ['contact', 'contacts'],
    ['decided_in_time', 'contacts_decided_in_time'],
    ['my_contacts', 'contacts'],
    ['REFERRALS_', 'referrals'],
    ['supervision', null],
    ['', null],
  ])('of %j is %j', (typed, expected) => {
    expect(nearestName(typed, names)).toBe(expected);
  });
});
