import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { type Synthesised, synthesise } from '../../pipeline/synthesise/synthesise.ts';
import { dayOf } from '../../pipeline/synthesise/time/days.ts';
import type { Parameters } from '../../pipeline/synthesise/time/timeline.ts';
import { oncePerRun } from './oncePerRun.ts';
import { type Ended, Sandbox } from './sandbox.ts';

/** How it is made up. */
export const SMALL: Parameters = {
  seed: 7,
  children: 6000,
  years: 2,
  to: dayOf(2026, 10, 31),
  authorities: 1,
};

export interface SmallCouncil {
  /** Its extracts, a folder for each month's delivery, with what `synthesise` puts beside them. */
  inbox: string;
  /** What a refresh of them on 1 November 2026 published. */
  data: string;
  /** What `synthesise` says that it wrote. */
  written: Synthesised;
  /** How the refresh ended. */
  ended: Ended;
}

/** Two years of a council that does not exist, made up and refreshed once for all tests of a run; none may change it. */
export async function smallCouncil(): Promise<SmallCouncil> {
  const folder = await oncePerRun('small-council', async (made) => {
    const [inbox, data] = placesIn(made);
    mkdirSync(inbox);
    const written = await synthesise(inbox, SMALL, await loadContracts());
    const box = new Sandbox({ files: false });
    box.now = new Date('2026-11-01T06:00:00Z');
    const ended = await box.run('refresh', '--inbox', inbox, '--data', data);
    box.remove();
    writeFileSync(join(made, 'said.json'), JSON.stringify({ written, ended }));
  });
  const [inbox, data] = placesIn(folder);
  return { inbox, data, ...JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8')) };
}

const placesIn = (folder: string) => [join(folder, 'inbox'), join(folder, 'data')] as const;
