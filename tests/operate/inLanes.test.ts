import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inLanes } from '../../pipeline/operate/inLanes.ts';

it('gives every result in order, one piece a lane at a time, whatever takes how long', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 3 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      async (turns, count) => {
        const busy = new Set<number>();
        const lanes = Array.from({ length: count }, (_, lane) => lane);
        const given: number[] = [];
        const work = async (turn: number, lane: number) => {
          expect(busy.has(lane)).toBe(false);
          busy.add(lane);
          for (let at = 0; at < turn; at += 1) await Promise.resolve();
          busy.delete(lane);
          return turn * 10;
        };
        for await (const result of inLanes(turns, lanes, work)) given.push(result);
        expect(given).toEqual(turns.map((turn) => turn * 10));
      },
    ),
  );
});

it('begins no other after one has failed, and ends only when what runs has ended', async () => {
  const begun: number[] = [];
  let ended = 0;
  const work = async (item: number) => {
    begun.push(item);
    for (let at = 0; at < 20; at += 1) await Promise.resolve();
    ended += 1;
    if (item === 2) throw new Error('no');
    return item;
  };
  const given: number[] = [];
  await expect(
    (async () => {
      for await (const result of inLanes([0, 1, 2, 3, 4, 5, 6, 7], ['a', 'b'], work)) given.push(result);
    })(),
  ).rejects.toThrow('no');
  expect(given).toEqual([0, 1]);
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(ended).toBe(begun.length);
});
