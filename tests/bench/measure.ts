import { spawn } from 'node:child_process';

/** What a process took: wall seconds, and the most memory it held, in MB. */
export interface Measured {
  seconds: number;
  megabytes: number;
}

const REPORT = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'));",
)}`;

/** Runs a script of ours in a process of its own; throws where it does not end with 0. */
export async function measure(script: string, ...args: string[]): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', REPORT, '--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${said}`);
  const peak = Number(/peak (\d+)/.exec(said)?.[1] ?? Number.NaN);
  return { seconds: (performance.now() - began) / 1000, megabytes: peak / 1024 };
}
