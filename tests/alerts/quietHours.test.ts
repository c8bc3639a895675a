import { describe, expect, it } from 'vitest';
import { isQuiet, quietUntil } from '../../src/alerts/quietHours.ts';

const NIGHT = { from: '20:00', to: '07:00' };
const untilOf = (instant: string, quiet = NIGHT) => {
  const until = quietUntil(Date.parse(instant), quiet);
  return until === null ? null : new Date(until).toISOString();
};

describe('quiet hours', () => {
  it("go by England's clock, over midnight and within a day", () => {
    // In July London is an hour ahead.
    expect(untilOf('2026-07-01T18:59:00Z')).toBeNull();
    expect(untilOf('2026-07-01T19:00:00Z')).toBe('2026-07-02T06:00:00.000Z');
    expect(untilOf('2026-12-01T23:30:30Z')).toBe('2026-12-02T07:00:00.000Z');
    expect(untilOf('2026-12-01T12:10:00Z', { from: '12:00', to: '13:00' })).toBe('2026-12-01T13:00:00.000Z');
    expect(untilOf('2026-12-01T13:00:00Z', { from: '12:00', to: '13:00' })).toBeNull();
  });

  it('are an hour shorter or longer in the nights in which the clocks change', () => {
    expect(untilOf('2026-03-28T20:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
    expect(untilOf('2026-10-24T19:00:00Z')).toBe('2026-10-25T07:00:00.000Z');
  });

  it('end with the hour that the clocks skip, where they were to end within it', () => {
    expect(untilOf('2026-03-29T00:30:00Z', { from: '22:00', to: '01:30' })).toBe('2026-03-29T01:00:00.000Z');
  });

  it('from a time to itself are none', () => {
    expect(isQuiet(Date.parse('2026-12-01T12:00:00Z'), { from: '12:00', to: '12:00' })).toBe(false);
    expect(quietUntil(Date.parse('2026-12-01T12:00:00Z'), null)).toBeNull();
  });
});
