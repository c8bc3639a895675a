import { describe, expect, it } from 'vitest';
import { heatScale } from '../../src/charts/heatScale.ts';

describe('heatScale without a good direction', () => {
  const scale = heatScale({ values: [0, 1, 12, 33, 39], unit: 'count', better: 'neither' });

  it('names its steps', () => {
    expect(scale.bins.map(({ label }) => label)).toEqual(['0', '1 to 4', '5 to 9', '10 to 19', '20 or more']);
  });

  it.each([
    [0, 'heat-s0'],
    [1, 'heat-s1'],
    [4, 'heat-s1'],
    [5, 'heat-s2'],
    [19, 'heat-s3'],
    [20, 'heat-s4'],
    [39, 'heat-s4'],
  ])('%i is %s', (value, className) => {
    expect(scale.binOf(value).className).toBe(className);
  });

  it('has fewer steps for small counts, and one for none at all', () => {
    expect(
      heatScale({ values: [0, 3], unit: 'count', better: 'neither' }).bins.map(({ label }) => label),
    ).toEqual(['0', '1', '2 to 3', '4 or more']);
    expect(heatScale({ values: [], unit: 'count', better: 'neither' }).binOf(0).className).toBe('heat-s0');
  });
});

describe('heatScale with a good direction', () => {
  const values = [75, 80, 85, 90, 95];

  it('is blue where higher is better and the value is high', () => {
    const scale = heatScale({ values, unit: 'percent', better: 'higher' });
    expect(scale.binOf(95).className).toBe('heat-d2');
    expect(scale.binOf(85).className).toBe('heat-d4');
    expect(scale.binOf(75).className).toBe('heat-d6');
    expect(scale.bins.map(({ label }) => label)).toEqual([
      'better: 93% to 98%',
      'slightly better: 88% to 93%',
      'about the middle: 83% to 88%',
      'slightly worse: 78% to 83%',
      'worse: 73% to 78%',
    ]);
  });

  it('is blue where lower is better and the value is low', () => {
    const scale = heatScale({ values, unit: 'percent', better: 'lower', middle: 85 });
    expect(scale.binOf(75).className).toBe('heat-d2');
    expect(scale.binOf(95).className).toBe('heat-d6');
    expect(scale.bins[0]!.label).toBe('better: 73% to 78%');
  });

  it('has one colour where every value is the same', () => {
    const scale = heatScale({ values: [5, 5], unit: 'count', better: 'lower' });
    expect(scale.binOf(5).className).toBe('heat-d4');
    expect(scale.bins).toHaveLength(1);
    expect(scale.binOf(9).className).toBe('heat-d8');
  });
});
