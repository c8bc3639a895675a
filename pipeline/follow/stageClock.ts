import type { StageNow } from '../../src/words/stageWords.ts';
import type { AtStage } from './atStage.ts';

/** Takes the time of a run's stages, one after the other. */
export class StageClock {
  private current: (Omit<StageNow, 'seconds'> & { since: number }) | null = null;

  constructor(
    /** Hears of each stage when it has ended. */
    private readonly ended: (stage: StageNow) => void,
    /** Milliseconds, from any beginning. */
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** To be handed to the work. */
  readonly atStage: AtStage = (stage, progress) => {
    if (this.current?.stage === stage) {
      this.current.progress = progress ?? this.current.progress;
      return;
    }
    this.end();
    this.current = { stage, progress: progress ?? null, since: this.clock() };
  };

  /** The stage that goes on; null before the first and after the last. */
  now(): StageNow | null {
    if (this.current === null) return null;
    const { stage, progress, since } = this.current;
    return { stage, progress, seconds: (this.clock() - since) / 1000 };
  }

  /** The last stage has ended. */
  end(): void {
    const stage = this.now();
    this.current = null;
    if (stage) this.ended(stage);
  }
}
