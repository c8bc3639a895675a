import { expect, it } from 'vitest';
import { HEAT_STATES, heatStateOf, isJudged, isOfConcern } from '../../src/charts/heatStates.ts';
import type { Point } from '../../src/publication/series.ts';

const state = (variation: Point['variation'], rag: Point['rag'] = null, colour?: 'rag') =>
  heatStateOf({ variation, rag }, colour);

it('is what the control chart says, unless the target is asked for', () => {
  expect(state('concern_low', 'green')).toBe('worse');
  expect(state('improvement_high', 'red')).toBe('better');
  expect([state('neutral_high'), state('neutral_low')]).toEqual(['higher', 'lower']);
  expect([state('common_cause'), state(null)]).toEqual(['usual', 'unknown']);
  expect(state('concern_low', 'green', 'rag')).toBe('green');
  expect(state('concern_low', null, 'rag')).toBe('untargeted');
});

it('has a word or a letter for whatever stands out', () => {
  for (const { className, word, letter } of Object.values(HEAT_STATES)) {
    const plain = ['heat-usual', 'heat-unjudged'].includes(className);
    expect([className, word === null && letter === null]).toEqual([className, plain]);
  }
});

it('counts what is of concern out of what can be said', () => {
  const states = ['worse', 'red', 'amber', 'better', 'usual', 'unknown', 'untargeted', null] as const;
  expect(states.filter(isOfConcern)).toEqual(['worse', 'red']);
  expect(states.filter(isJudged)).toEqual(['worse', 'red', 'amber', 'better', 'usual']);
});
