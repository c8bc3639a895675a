import { type StageNow, stageEnded, stageGoesOn } from '../../src/words/stageWords.ts';
import type { Surroundings } from '../commands/command.ts';
import { exitCodeOf } from '../commands/exitCodeOf.ts';
import type { AtStage } from './atStage.ts';
import { errorFields, type LogFields, RunLog } from './runLog.ts';
import { StageClock } from './stageClock.ts';
import { TerminalLine } from './terminalLine.ts';

/** A run that is followed. */
export interface Followed {
  verb: string;
  dataDir: string;
  /** Say of each stage, when it has ended, how long it took. */
  isVerbose: boolean;
  /** The run makes the data folder where it is not there. */
  makes?: boolean;
}

/**
 * Does work that tells of its stages: a terminal shows them while they go on, the log keeps them. `outcomeOf` gives what the
 * log is to hold of the end. What is printed meanwhile goes through the surroundings that the work is given.
 */
export async function follow<Result>(
  { verb, dataDir, isVerbose, makes = false }: Followed,
  around: Surroundings,
  work: (atStage: AtStage, around: Surroundings) => Promise<Result>,
  outcomeOf: (result: Result) => LogFields & { exit: number },
): Promise<Result> {
  const log = await RunLog.open(dataDir, verb, around.now, { makes });
  const clock = new StageClock((stage) => {
    log.info(stageFields(stage));
    if (isVerbose) clear.warn(stageEnded(stage));
  });
  const line = around.terminal
    ? new TerminalLine(around.terminal, () => {
        const stage = clock.now();
        return stage && stageGoesOn(stage);
      })
    : null;
  const clear = clearing(around, line);
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  log.info({ event: 'begins' });
  try {
    const result = await work(clock.atStage, clear);
    clock.end();
    log.info({ event: 'ended', ms: ms(), ...outcomeOf(result) });
    return result;
  } catch (error) {
    const stage = clock.now()?.stage ?? null;
    log.error({
      event: 'failed',
      ms: ms(),
      exit: exitCodeOf(error),
      stage,
      ...errorFields(error),
    });
    throw error;
  } finally {
    line?.end();
  }
}

function stageFields({ stage, seconds, progress }: StageNow): LogFields {
  const { done, rows } = progress ?? {};
  return {
    event: 'stage',
    stage,
    ms: Math.round(seconds * 1000),
    ...(done === undefined ? {} : { done }),
    ...(rows === undefined ? {} : { rows }),
  };
}

/** The same surroundings, the line out of the way of what is printed. */
function clearing(around: Surroundings, line: TerminalLine | null): Surroundings {
  if (line === null) return around;
  const over = (say: (text: string) => void) => (text: string) => {
    line.clear();
    say(text);
  };
  return { ...around, print: over(around.print), warn: over(around.warn) };
}
