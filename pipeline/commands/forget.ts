import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDate } from '../../src/calendar/parseDate.ts';
import { countOf } from '../../src/words/countOf.ts';
import { follow } from '../follow/follow.ts';
import { type ForgetOptions, type ForgetReport, forget as runForget } from '../forget/forget.ts';
import { isName } from '../forget/forgotten.ts';
import { asTable } from './asTable.ts';
import { foldersOf, type Given, type Surroundings, textOf, UsageError, type Values } from './command.ts';

/** `sightline forget`: takes a child, or what is old, from all that was made from the inbox. */
export async function forget({ values }: Given, around: Surroundings): Promise<number> {
  const named = textOf(values, 'inbox');
  const own = named === null ? undefined : resolve(around.workingDir, named);
  const { data, reference } = foldersOf(values, around, own);
  const inbox = own ?? join(data, 'extracts');
  const options = {
    projectDir: around.projectDir,
    dataDir: data,
    referenceDirs: reference,
    what: whatIn(values),
    now: around.now,
  };
  const report = await follow(
    { verb: 'forget', dataDir: data, isVerbose: false },
    around,
    () => runForget(options),
    ({ kind, rows, files, databases, publications, worklists }) => ({
      outcome: 'forgotten',
      exit: 0,
      kind,
      rows,
      files: files.length,
      databases,
      publications,
      worklists,
    }),
  );
  const inInbox = report.files.filter(({ file }) => existsSync(join(inbox, file)));
  if (values.json) around.print(JSON.stringify({ ...report, inInbox }, null, 2));
  else for (const line of describe(report, inInbox)) around.print(line);
  return 0;
}

function whatIn(values: Values): ForgetOptions['what'] {
  const [child, before] = [textOf(values, 'child'), textOf(values, 'before')];
  if ((child === null) === (before === null)) {
    throw new UsageError('forget: give one of both: --child ID, or --before DATE');
  }
  if (child !== null) {
    if (!isName(child)) throw new UsageError(`forget: --child "${child}" names nobody`);
    return { child };
  }
  const day = parseDate(before!);
  if (day === null) {
    throw new UsageError(`forget: --before "${before}" is not a date: write it as 2020-04-01`);
  }
  return { before: day };
}

function describe(
  { rows, files, unread, databases, publications, worklists }: ForgetReport,
  inInbox: ForgetReport['files'],
): string[] {
  const lines = [
    `left out, now and from now on: ${countOf(rows, 'row')} of ${countOf(files.length, 'file')}`,
    `removed: ${countOf(databases, 'database')} of publications, ${countOf(publications, 'publication')} that ${publications === 1 ? 'is' : 'are'} old, ${countOf(worklists, 'folder')} of worklists`,
  ];
  if (unread > 0) {
    lines.push(`read by another version, and so removed whole and not counted: ${countOf(unread, 'file')}`);
  }
  if (inInbox.length > 0) {
    lines.push(
      'the inbox holds them still, as the council delivered them:',
      asTable(['file', 'rows'], inInbox),
    );
  }
  return [
    ...lines,
    'figures that were published stay; "sightline refresh" and "sightline build" tell them anew, without these rows',
  ];
}
