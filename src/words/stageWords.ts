import { countOf } from './countOf.ts';
import { formatNumber } from './formatValue.ts';

/** What a run does at each stage, in the order in which they come: of a refresh, then of a build. */
const STAGES = {
  open: 'opening the vault',
  read: 'reading files',
  settle: 'settling which file counts',
  load: 'loading rows',
  check: 'checking between rows',
  model: 'working out episodes',
  figures: 'working out figures',
  disclose: 'hiding small numbers',
  write: 'writing tables',
  judge: 'comparing with what was published',
  publish: 'putting in force',
  framework: 'drawing pages',
  finish: 'finishing pages',
  audit: 'looking through the site',
  swap: 'putting the site in place',
} as const;

export type Stage = keyof typeof STAGES;

/** How far a stage is. */
export interface Progress {
  /** Of how many files, indicators … it has done how many. */
  done: number;
  of: number;
  /** Records read so far, where it reads. */
  rows?: number;
  /** How much of the work that is, from 0 to 1, where its parts differ in size; else `done` of `of`. */
  share?: number;
}

/** A stage that goes on or has ended. */
export interface StageNow {
  stage: Stage;
  /** Since it began. */
  seconds: number;
  /** Null where it has no parts. */
  progress: Progress | null;
}

/** Before this many seconds nobody can say how long it takes. */
const SOONEST = 2;

/** A stage as it goes on: `reading files: 12 of 60, 35,210 rows a second, about 20 s left`. */
export function stageGoesOn({ stage, seconds, progress }: StageNow): string {
  if (progress === null) return `${STAGES[stage]}: ${duration(Math.floor(seconds))}`;
  const { done, of, rows, share = of === 0 ? 1 : done / of } = progress;
  const parts = [`${formatNumber(done)} of ${formatNumber(of)}`];
  if (rows !== undefined && rows > 0 && seconds >= SOONEST)
    parts.push(`${formatNumber(Math.round(rows / seconds))} rows a second`);
  if (share > 0 && share < 1 && seconds >= SOONEST)
    parts.push(`about ${duration(Math.ceil((seconds * (1 - share)) / share))} left`);
  return `${STAGES[stage]}: ${parts.join(', ')}`;
}

/** A stage that has ended: `reading files: 60, 774,000 rows, in 31.2 s`. */
export function stageEnded({ stage, seconds, progress }: StageNow): string {
  const parts = progress === null ? [] : [formatNumber(progress.done)];
  if (progress?.rows !== undefined) parts.push(countOf(progress.rows, 'row'));
  const said = parts.length === 0 ? STAGES[stage] : `${STAGES[stage]}: ${parts.join(', ')},`;
  return `${said} in ${duration(seconds)}`;
}

/** `0.4 s`, `31 s`, `2 min 5 s`. */
function duration(seconds: number): string {
  if (seconds < 60) return `${formatNumber(seconds)} s`;
  const whole = Math.round(seconds);
  return `${formatNumber(Math.floor(whole / 60))} min ${whole % 60} s`;
}
