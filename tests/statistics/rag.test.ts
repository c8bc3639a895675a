import { describe, expect, it } from 'vitest';
import { ragOf } from '../../src/statistics/rag.ts';

describe('ragOf', () => {
  it.each([
    [85, 'green'],
    [84.96, 'green'],
    [84.94, 'amber'],
    [75, 'amber'],
    [74.95, 'amber'],
    [74.94, 'red'],
    [0, 'red'],
    [null, null],
  ] as const)('judges %d%% against 85, amber to 75, as %s', (value, rag) =>
    expect(ragOf(value, { target: 85, amber: 75 }, 'higher')).toBe(rag),
  );

  it.each([
    [20, 'green'],
    [20.04, 'green'],
    [20.05, 'amber'],
    [25, 'amber'],
    [25.1, 'red'],
  ] as const)('where lower is better judges %d against 20, amber to 25, as %s', (value, rag) =>
    expect(ragOf(value, { target: 20, amber: 25 }, 'lower')).toBe(rag),
  );

  it('knows green and red alone without an amber, and nothing without a direction', () => {
    expect(ragOf(84.9, { target: 85, amber: null }, 'higher')).toBe('red');
    expect(ragOf(84.9, { target: 85, amber: null }, 'neither')).toBeNull();
    expect(ragOf(84.6, { target: 85, amber: null }, 'higher', 0)).toBe('green');
    expect(ragOf(-0.04, { target: 0, amber: null }, 'higher')).toBe('green');
  });

  it('refuses an amber that is better than the target', () => {
    expect(() => ragOf(80, { target: 85, amber: 90 }, 'higher')).toThrow(
      'amber 90 is better than the target 85',
    );
    expect(() => ragOf(null, { target: 20, amber: 15 }, 'lower')).toThrow('amber 15');
  });
});
