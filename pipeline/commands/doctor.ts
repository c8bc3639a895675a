import { resolve } from 'node:path';
import { examine } from '../doctor/examine.ts';
import { foldersOf, type Given, type Surroundings, textOf } from './command.ts';
import { printable } from './printable.ts';
import { refreshOptions } from './refresh.ts';

/** `sightline doctor`: what is wrong with this installation, a line a check, and how to mend it. */
export async function doctor({ values }: Given, around: Surroundings): Promise<number> {
  const { inbox, dataDir, referenceDirs } = refreshOptions(
    { data: values.data, inbox: values.inbox },
    around,
  );
  const out = textOf(values, 'out');
  const findings = await examine({
    projectDir: around.projectDir,
    dataDir,
    inbox,
    referenceDirs,
    alertsDirs: foldersOf(values, around).reference,
    siteDir: out === null ? resolve(around.projectDir, 'dist') : resolve(around.workingDir, out),
    env: process.env,
    now: around.now(),
  });
  if (values.json) around.print(JSON.stringify({ checks: findings }, null, 2));
  else {
    const width = Math.max(...findings.map(({ check }) => check.length));
    for (const { check, state, said, mend } of findings) {
      const line = `${state.padEnd(5)}  ${check.padEnd(width)}  ${said}${mend === null ? '' : ` – ${mend}`}`;
      around.print(printable(line));
    }
  }
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
}
