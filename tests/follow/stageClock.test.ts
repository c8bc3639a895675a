import { expect, it } from 'vitest';
import { StageClock } from '../../pipeline/follow/stageClock.ts';
import type { StageNow } from '../../src/words/stageWords.ts';

it('takes the time of each stage until the next begins, or the last is over', () => {
  let ms = 1000;
  const ended: StageNow[] = [];
  const clock = new StageClock(
    (stage) => ended.push(stage),
    () => ms,
  );
  expect(clock.now()).toBeNull();
  clock.end();
  expect(ended).toEqual([]);
  clock.atStage('open');
  ms += 500;
  clock.atStage('read');
  ms += 2000;
  clock.atStage('read', { done: 1, of: 2, rows: 70 });
  ms += 1000;
  expect(clock.now()).toEqual({ stage: 'read', seconds: 3, progress: { done: 1, of: 2, rows: 70 } });
  // That it is told again without parts does not undo what was told of them.
  clock.atStage('read');
  clock.end();
  clock.end();
  expect(ended).toEqual([
    { stage: 'open', seconds: 0.5, progress: null },
    { stage: 'read', seconds: 3, progress: { done: 1, of: 2, rows: 70 } },
  ]);
  expect(clock.now()).toBeNull();
});
