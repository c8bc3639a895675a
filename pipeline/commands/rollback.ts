import { asOneRun } from '../publish/asOneRun.ts';
import { OWN_VERSION } from '../publish/ownVersion.ts';
import { movePointer, readPointer } from '../publish/publication.ts';
import { runNamed } from '../publish/runs.ts';
import { worklistsLacking } from '../worklists/worklistsLacking.ts';
import { foldersOf, type Given, type Surroundings, textOf, UsageError } from './command.ts';

/** `sightline rollback RUN`: puts a publication in force again that was so before; until the next refresh. */
export async function rollback({ values, positionals }: Given, around: Surroundings): Promise<number> {
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new UsageError('rollback: name one run: see "sightline runs"');
  const because = textOf(values, 'because');
  const { data } = foldersOf(values, around);
  return asOneRun(data, null, async () => {
    const run = await runNamed(data, name);
    const pointer = await readPointer(data);
    if (run.state === 'in force') throw new UsageError(`rollback: ${run.run_id} is in force already`);
    if (run.state === 'figures only') {
      throw new UsageError(
        `rollback: the rows of ${run.run_id} are gone, as "sightline forget" leaves it: ` +
          `"sightline refresh --as-at ${run.as_at}" tells the same again without what was forgotten`,
      );
    }
    if (run.state === 'later') {
      throw new UsageError(
        `rollback: ${run.run_id} was made by version ${run.version}, later than this one: update Sightline, or name another`,
      );
    }
    if (run.state !== 'whole') {
      throw new UsageError(`rollback: the publication ${run.run_id} is ${run.state}: name another`);
    }
    if (run.version !== OWN_VERSION) {
      throw new UsageError(
        `rollback: ${run.run_id} was made by version ${run.version}, which this one, ${OWN_VERSION}, does not show: ` +
          `"sightline refresh --as-at ${run.as_at}" tells the same with this version`,
      );
    }
    const published_at = around.now().toISOString();
    const { run_id } = run;
    const vault = pointer!.vault;
    const putWorklists = await worklistsLacking(data, run_id, run.as_at!, vault);
    await movePointer(data, { run_id, published_at, vault, how: 'rollback', because });
    await putWorklists();
    if (values.json) around.print(JSON.stringify({ run_id, published_at, because }, null, 2));
    else {
      around.print(`${run_id}, as at ${run.as_at}, is in force again, until the next refresh`);
      around.print('"sightline build" builds its site');
    }
    return 0;
  });
}
