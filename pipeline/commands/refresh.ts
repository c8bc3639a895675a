import { join, resolve } from 'node:path';
import { parseDate } from '../../src/calendar/parseDate.ts';
import { countOf } from '../../src/words/countOf.ts';
import { type RefreshReport, refresh as runRefresh } from '../refresh.ts';
import { foldersOf, type Given, type Surroundings, textOf, UsageError } from './command.ts';
import { describeFiles } from './describeFiles.ts';

/** `sightline refresh`: the whole run, from the inbox to a new publication. */
export async function refresh({ values }: Given, around: Surroundings): Promise<number> {
  const named = textOf(values, 'inbox');
  const inbox = named === null ? undefined : resolve(around.workingDir, named);
  const { data, reference } = foldersOf(values, around, inbox);
  const given = textOf(values, 'as-at');
  const asAt = given === null ? null : parseDate(given);
  if (given !== null && asAt === null) {
    throw new UsageError(`refresh: --as-at "${given}" is not a date: write it as 2026-10-31`);
  }
  const profile = textOf(values, 'profile') ?? 'internal';
  if (profile !== 'internal') {
    throw new UsageError(`refresh: there is no profile "${profile}": this version publishes internal only`);
  }
  const report = await runRefresh({
    projectDir: around.projectDir,
    inbox: inbox ?? join(data, 'extracts'),
    dataDir: data,
    referenceDirs: reference,
    asAt,
    profile,
    allowRefused: values['allow-refused'] === true,
    rehash: values.rehash === true,
    now: around.now,
  });
  if (values.json) around.print(JSON.stringify(asJson(report), null, 2));
  else describe(report).forEach(around.print);
  if (!report.published)
    around.warn(`nothing is published: ${report.reason}; what was published before is still in place`);
  return report.published ? 0 : 1;
}

function describe({ published, unchanged, runId, asAt, files, later, betweenRows }: RefreshReport): string[] {
  const lines = describeFiles(files).flatMap((text) => [text, '']);
  if (later.length > 0) {
    lines.push(
      `not read, because delivered after ${asAt}: ${countOf(later.length, 'file')}, ${later[0]} first`,
    );
  }
  if (!published) return lines;
  const found = betweenRows.map(({ rule, count }) => `${count} ${rule}`).join(', ');
  if (found) lines.push(`between rows and files: ${found}: see the Data page, or ask for ledger.problems`);
  const left = files.filter(({ check }) => check.verdict === 'refused').map(({ name }) => name);
  if (left.length > 0) lines.push(`left out, because refused: ${left.join(', ')}`);
  return [
    ...lines,
    unchanged ? `nothing has changed: ${runId}, as at ${asAt}` : `published ${runId}, as at ${asAt}`,
  ];
}

function asJson({ files, ...report }: RefreshReport) {
  return {
    ...report,
    files: files.map(({ name, sheet, fileId, check }) => ({ file: name, sheet, fileId, ...check })),
  };
}
