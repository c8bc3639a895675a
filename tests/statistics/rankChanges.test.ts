import { expect, it } from 'vitest';
import { directionOf, kindOf, type Movement, rankChanges } from '../../src/statistics/rankChanges.ts';

type Named = Movement & { name: string };

const movement = (
  name: string,
  over: Partial<Omit<Movement, 'signal'>> & { signal?: Partial<Movement['signal']> },
): Named => ({
  name,
  better: 'lower',
  value: 27,
  lasting: false,
  small: false,
  ...over,
  signal: {
    uplift: 2,
    mean: 20,
    lower_limit: 14,
    upper_limit: 26,
    variation: 'common_cause',
    rule: null,
    chart_months: 36,
    ...over.signal,
  },
});
const worse = { variation: 'concern_high', rule: 'outside_limits' } as const;
const better = { variation: 'improvement_low', rule: 'outside_limits' } as const;

it('puts real changes before noise, worse before better, new before lasting, larger before smaller', () => {
  const ordered = [
    movement('real, worse, new, far', { value: 30, signal: worse }),
    movement('real, worse, new', { signal: worse }),
    movement('real, worse, lasting', { value: 40, lasting: true, signal: worse }),
    movement('real, neither', { better: 'neither', signal: { ...worse, variation: 'neutral_high' } }),
    movement('real, better', { value: 1, signal: better }),
    movement('few months', { value: 90, signal: { ...worse, chart_months: 12 } }),
    movement('few children', { value: 80, small: true, signal: worse }),
    movement('noise, worse, far', { signal: { uplift: 5 } }),
    movement('noise, worse', { signal: { uplift: 1 } }),
    movement('noise, none', { signal: { uplift: 0 } }),
    movement('noise, better', { signal: { uplift: -5 } }),
    movement('no limits, worse', {
      signal: { mean: null, lower_limit: null, upper_limit: null, variation: null },
    }),
  ];
  const shuffled = [...ordered].reverse();
  expect(rankChanges(shuffled).map(({ name }) => name)).toEqual(ordered.map(({ name }) => name));
});

it('judges only where the chart can', () => {
  expect(kindOf(movement('', { signal: worse }))).toBe('real');
  expect(kindOf(movement('', {}))).toBe('noise');
  expect(kindOf(movement('', { small: true }))).toBe('noise');
  expect(kindOf(movement('', { small: true, signal: worse }))).toBe('unjudged');
  expect(kindOf(movement('', { signal: { chart_months: 12 } }))).toBe('unjudged');
  expect(kindOf(movement('', { signal: { lower_limit: 20, upper_limit: 20 } }))).toBe('unjudged');
});

it('takes the direction from what stands out, else from the move', () => {
  // It fell a little, yet still stands out on the wrong side.
  expect(directionOf(movement('', { signal: { ...worse, uplift: -1 } }))).toBe('worse');
  expect(directionOf(movement('', { better: 'higher', signal: { uplift: 1 } }))).toBe('better');
  expect(directionOf(movement('', { signal: { uplift: null } }))).toBe('neither');
});
