import { LockHeld } from '../operate/lockHeld.ts';
import { UsageError } from './command.ts';

/** The exit code of a verb that an error ended. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return 2;
  return error instanceof LockHeld ? 3 : 1;
}
