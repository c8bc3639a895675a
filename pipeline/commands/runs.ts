import { countOf } from '../../src/words/countOf.ts';
import { type Comparison, compareRuns } from '../publish/compareRuns.ts';
import { LaterPublication } from '../publish/publication.ts';
import { listRuns, runNamed } from '../publish/runs.ts';
import { asTable } from './asTable.ts';
import { foldersOf, type Given, type Surroundings, textOf, UsageError } from './command.ts';

/** `sightline runs`: what was published, and when; `runs diff A B`: which figures two of them tell otherwise. */
export async function runs({ values, positionals }: Given, around: Surroundings): Promise<number> {
  const { data } = foldersOf(values, around);
  const [verb, one, other, ...more] = positionals;
  if (verb === undefined) {
    const all = await listRuns(data);
    if (values.json) around.print(JSON.stringify(all, null, 2));
    else if (all.length === 0) around.print(`nothing is published in ${data}`);
    else around.print(asTable(COLUMNS, all.map(inWords)));
    return 0;
  }
  if (verb !== 'diff' || !one || !other || more.length > 0) {
    throw new UsageError('runs: give nothing, or two runs to compare: sightline runs diff RUN RUN');
  }
  const most = Number(textOf(values, 'most') ?? 20);
  if (!Number.isInteger(most) || most < 0) {
    throw new UsageError(`runs: --most "${values.most}" is no number of figures: give 0 or more`);
  }
  const [before, after] = [await runNamed(data, one), await runNamed(data, other)];
  for (const { run_id, state, version } of [before, after]) {
    if (state === 'later') throw new LaterPublication(run_id, version!);
    if (state === 'gone' || state === 'damaged') throw new Error(`the publication ${run_id} is ${state}`);
  }
  const compared = await compareRuns(data, before.run_id, after.run_id, most);
  if (values.json) around.print(JSON.stringify(compared, null, 2));
  else for (const part of describe(compared)) around.print(part);
  return 0;
}

const COLUMNS = ['run', 'in force since', 'state', 'as at', 'profile', 'files', 'version', 'how'];

const inWords = (run: Awaited<ReturnType<typeof listRuns>>[number]) => ({
  run: run.run_id,
  'in force since': run.since,
  state: run.state,
  'as at': run.as_at,
  profile: run.profile,
  files: run.files,
  version: run.version,
  how: run.because === null ? run.how : `${run.how}: ${run.because}`,
});

function describe({ alike, changed, appeared, gone, indicators, figures }: Comparison): string[] {
  const counts = `${countOf(changed, 'figure')} changed, ${appeared} appeared, ${gone} gone; ${alike} alike`;
  if (indicators.length === 0) return [counts];
  const parts = [counts, '', asTable(['indicator', 'changed', 'appeared', 'gone'], indicators)];
  if (figures.length === 0) return parts;
  const names = ['indicator', 'month', 'breakdown', 'member', 'before', 'after', 'change'];
  return [...parts, '', asTable(names, figures as unknown as Record<string, unknown>[])];
}
