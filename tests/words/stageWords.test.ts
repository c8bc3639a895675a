import { describe, expect, it } from 'vitest';
import { type StageNow, stageEnded, stageGoesOn } from '../../src/words/stageWords.ts';

const reading = (seconds: number, done: number, share: number): StageNow => ({
  stage: 'read',
  seconds,
  progress: { done, of: 60, rows: done * 1000, share },
});

describe('a stage in words', () => {
  it('says how many of how many, how fast, and how long it will take yet', () => {
    expect(stageGoesOn(reading(4, 12, 0.2))).toBe(
      'reading files: 12 of 60, 3,000 rows a second, about 16 s left',
    );
    expect(stageGoesOn(reading(30, 12, 0.2))).toBe(
      'reading files: 12 of 60, 400 rows a second, about 2 min 0 s left',
    );
    expect(stageGoesOn({ stage: 'figures', seconds: 5, progress: { done: 50, of: 200 } })).toBe(
      'working out figures: 50 of 200, about 15 s left',
    );
  });

  it('foretells nothing where too little is known, or nothing is left', () => {
    expect(stageGoesOn(reading(1, 12, 0.2))).toBe('reading files: 12 of 60');
    expect(stageGoesOn(reading(9, 0, 0))).toBe('reading files: 0 of 60');
    expect(stageGoesOn(reading(9, 60, 1))).toBe('reading files: 60 of 60, 6,667 rows a second');
    expect(stageGoesOn({ stage: 'figures', seconds: 5, progress: { done: 0, of: 0 } })).toBe(
      'working out figures: 0 of 0',
    );
  });

  it('says of one without parts how long it takes already', () => {
    expect(stageGoesOn({ stage: 'framework', seconds: 12.9, progress: null })).toBe('drawing pages: 12 s');
    expect(stageGoesOn({ stage: 'framework', seconds: 125, progress: null })).toBe(
      'drawing pages: 2 min 5 s',
    );
  });

  it('says of one that has ended how long it took', () => {
    expect(stageEnded(reading(31.24, 60, 1))).toBe('reading files: 60, 60,000 rows, in 31.2 s');
    expect(stageEnded({ stage: 'load', seconds: 0.94, progress: null })).toBe('loading rows in 0.9 s');
  });
});
