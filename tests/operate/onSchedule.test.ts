import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onSchedule } from '../../pipeline/operate/onSchedule.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const HOUR = 3_600_000;

/** When work runs by an expression from one instant to another. */
async function timesOf(expression: string, from: string, to: string): Promise<string[]> {
  vi.setSystemTime(new Date(from));
  const times: string[] = [];
  const plan = onSchedule(expression, async () => void times.push(new Date().toISOString().slice(0, 16)), {
    overrun: () => {
      throw new Error('nothing takes time here');
    },
    failed: (error) => {
      throw error;
    },
  });
  await vi.advanceTimersByTimeAsync(Date.parse(to) - Date.parse(from));
  await plan.stop();
  return times;
}

describe('a schedule', () => {
  it("keeps to England's clock when it is put forward and back, whatever the machine's zone", async () => {
    expect(await timesOf('0 6 * * *', '2026-03-28T05:30:00Z', '2026-03-29T06:30:00Z')).toEqual([
      '2026-03-28T06:00',
      '2026-03-29T05:00',
    ]);
    expect(await timesOf('0 6 * * *', '2026-10-24T04:30:00Z', '2026-10-25T06:30:00Z')).toEqual([
      '2026-10-24T05:00',
      '2026-10-25T06:00',
    ]);
  });

  it('comes once in the night of each change, also at a time that is skipped or comes twice', async () => {
    const march = await timesOf('30 1 * * *', '2026-03-28T23:00:00Z', '2026-03-30T01:00:00Z');
    expect(march).toEqual(['2026-03-29T01:00', '2026-03-30T00:30']);
    const october = await timesOf('30 1 * * *', '2026-10-24T23:00:00Z', '2026-10-26T02:00:00Z');
    expect(october).toEqual(['2026-10-25T00:30', '2026-10-26T01:30']);
  });

  it('comes on the working days of the week, and on the last of February in a leap year', async () => {
    const week = await timesOf('0 6 * * 1-5', '2026-01-02T05:30:00Z', '2026-01-05T06:30:00Z');
    expect(week.map((time) => time.slice(8, 10))).toEqual(['02', '05']);
    expect(await timesOf('0 6 29 2 *', '2028-02-28T23:00:00Z', '2028-03-01T07:00:00Z')).toEqual([
      '2028-02-29T06:00',
    ]);
  });

  it('lets what takes too long end, and passes the times that come meanwhile', async () => {
    vi.setSystemTime(new Date('2026-06-01T00:00:00Z'));
    const begun: number[] = [];
    let overruns = 0;
    const plan = onSchedule(
      '0 * * * *',
      async () => {
        begun.push(new Date().getUTCHours());
        await new Promise((done) => setTimeout(done, 2.5 * HOUR));
      },
      { overrun: () => (overruns += 1), failed: () => {} },
    );
    await vi.advanceTimersByTimeAsync(6.5 * HOUR);
    expect([begun, overruns]).toEqual([[1, 4], 4]);
    const stopping = plan.stop();
    await vi.advanceTimersByTimeAsync(6 * HOUR);
    await stopping;
    expect(begun).toEqual([1, 4]);
  });

  it('goes on after work that failed, and says so', async () => {
    vi.setSystemTime(new Date('2026-06-01T00:00:00Z'));
    const said: string[] = [];
    const plan = onSchedule(
      '0 * * * *',
      async () => {
        throw new Error(`at ${new Date().getUTCHours()}`);
      },
      { overrun: () => {}, failed: ({ message }) => said.push(message) },
    );
    await vi.advanceTimersByTimeAsync(2.5 * HOUR);
    await plan.stop();
    expect(said).toEqual(['at 1', 'at 2']);
  });

  it('knows its next time and its last', () => {
    vi.setSystemTime(new Date('2026-10-25T12:00:00Z'));
    const plan = onSchedule('0 6 * * *', async () => {}, { overrun: () => {}, failed: () => {} });
    expect(plan.last()?.toISOString()).toBe('2026-10-25T06:00:00.000Z');
    expect(plan.next()?.toISOString()).toBe('2026-10-26T06:00:00.000Z');
    return plan.stop();
  });

  it.each(['', 'at six', '0 25 * * *', '* * * *'])('is none by "%s"', (expression) => {
    expect(() => onSchedule(expression, async () => {}, { overrun: () => {}, failed: () => {} })).toThrow();
  });
});
