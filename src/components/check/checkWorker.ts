import './jitless.ts';
import { checkFile } from './checkFile.ts';
import type { Answer, Ask } from './messages.ts';

/** The part of a worker's global scope that is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = globalThis as unknown as WorkerScope;

/** How long, in milliseconds, the page is not told again how far the check has come. */
const QUIET_MS = 100;

scope.onmessage = async ({ data: { file, settings } }) => {
  let told = Number.NEGATIVE_INFINITY;
  const checked = await checkFile(file, settings, (progress) => {
    if (progress.stage !== 'splitting' && performance.now() - told < QUIET_MS) return;
    told = performance.now();
    scope.postMessage({ progress });
  });
  scope.postMessage({ checked });
};
