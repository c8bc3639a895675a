import type { Progress, Stage } from '../../src/words/stageWords.ts';

/** Hears of a run while it goes: that a stage begins, which ends the one before, and how far it is. */
export type AtStage = (stage: Stage, progress?: Progress) => void;

export const unheard: AtStage = () => {};
