import { join, resolve } from 'node:path';
import { parseDate } from '../../src/calendar/parseDate.ts';
import { countOf } from '../../src/words/countOf.ts';
import { formatShare } from '../../src/words/formatShare.ts';
import { formatNumber } from '../../src/words/formatValue.ts';
import { failedRun, keepLastRun, lastRunOf } from '../alerts/lastRun.ts';
import { follow } from '../follow/follow.ts';
import { LockHeld } from '../operate/lockHeld.ts';
import type { EndedBy } from '../publish/asOneRun.ts';
import { type RefreshOptions, type RefreshReport, refresh as runRefresh } from '../refresh.ts';
import {
  foldersOf,
  type Given,
  profileIn,
  type Surroundings,
  textOf,
  UsageError,
  type Values,
} from './command.ts';
import { describeFiles } from './describeFiles.ts';
import { filesTold } from './filesTold.ts';

/** `sightline refresh`: the whole run, from the inbox to a new publication. */
export async function refresh({ values }: Given, around: Surroundings): Promise<number> {
  const report = await runAndKeep(values, around, (signal, clear) => {
    clear.warn(`sightline: ended by ${signal}; what is published is whole`);
    // As it would have ended without being asked: whoever started it sees by what.
    process.kill(process.pid, signal);
  });
  if (values.json) around.print(JSON.stringify(asJson(report), null, 2));
  else
    for (const line of [...describeFiles(filesTold(report)).flatMap((text) => [text, '']), ...endOf(report)])
      around.print(line);
  if (!report.published) around.warn(whyNot(report));
  return report.published ? 0 : 1;
}

/**
 * Runs, and keeps what the run did, for `sightline alerts`; one that could not begin, since another runs, is none.
 * `atSignal` is given surroundings that say something where a line on the terminal is out of the way.
 */
export async function runAndKeep(
  values: Values,
  around: Surroundings,
  atSignal: ((signal: EndedBy, clear: Surroundings) => void) | null = null,
): Promise<RefreshReport> {
  const options = refreshOptions(values, around);
  const { dataDir } = options;
  try {
    const report = await follow(
      { verb: 'refresh', dataDir, isVerbose: values.verbose === true, makes: true },
      around,
      (atStage, clear) =>
        runRefresh({
          ...options,
          atStage,
          atSignal: atSignal && ((signal) => atSignal(signal, clear)),
        }),
      logged,
    );
    await keepLastRun(dataDir, await lastRunOf(report, options));
    return report;
  } catch (error) {
    if (!(error instanceof LockHeld)) {
      await keepLastRun(dataDir, failedRun('refresh', error as Error, options.now()));
    }
    throw error;
  }
}

/** What the log holds of a run: counts and words of the program's own. */
function logged({ published, unchanged, runId, files, later, held }: RefreshReport) {
  const counts = {
    files: files.length,
    later: later.length,
    refused: 0,
    records: 0,
    accepted: 0,
    quarantined: 0,
  };
  const problems: Record<string, number> = {};
  for (const { check } of files) {
    if (check.verdict === 'refused') counts.refused += 1;
    counts.records += check.records;
    counts.accepted += check.accepted;
    counts.quarantined += check.quarantined;
    for (const { rule } of check.problems) problems[rule] = (problems[rule] ?? 0) + 1;
  }
  return {
    outcome: !published ? 'stopped' : unchanged ? 'unchanged' : 'published',
    exit: published ? 0 : 1,
    publication: runId,
    ...counts,
    problems,
    held: [...new Set(held.map(({ check }) => check))].join(' '),
  };
}

/** What the options of `refresh` mean. */
export function refreshOptions(values: Values, around: Surroundings): RefreshOptions {
  const named = textOf(values, 'inbox');
  const inbox = named === null ? undefined : resolve(around.workingDir, named);
  const { data, reference } = foldersOf(values, around, inbox);
  const given = textOf(values, 'as-at');
  const asAt = given === null ? null : parseDate(given);
  if (given !== null && asAt === null) {
    throw new UsageError(`refresh: --as-at "${given}" is not a date: write it as 2026-10-31`);
  }
  return {
    projectDir: around.projectDir,
    inbox: inbox ?? join(data, 'extracts'),
    dataDir: data,
    referenceDirs: reference,
    asAt,
    profile: profileIn('refresh', values),
    allowRefused: values['allow-refused'] === true,
    accept: acceptedIn(values),
    rehash: values.rehash === true,
    now: around.now,
  };
}

/** What is accepted by name, and why. */
function acceptedIn(values: Values): RefreshOptions['accept'] {
  const [checks, because] = [textOf(values, 'accept'), textOf(values, 'because')];
  if (checks === null && because === null) return null;
  if (checks === null || because === null) {
    throw new UsageError('refresh: give both: --accept CHECK --because "why it is right as it is"');
  }
  return { checks: checks.split(',').map((check) => check.trim()), because };
}

/** Why nothing is published, in one line. */
export const whyNot = ({ reason }: RefreshReport) =>
  `nothing is published: ${reason}; what was published before is still in place`;

/** What is said of a run beside its files. */
export function endOf(report: RefreshReport): string[] {
  const { published, unchanged, runId, asAt, files, later, betweenRows, held, disclosed } = report;
  const lines = held.map(({ check, subject, message }) => `${check}: ${subject} ${message}`);
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
  if (disclosed) lines.push(disclosedWords(disclosed));
  return [
    ...lines,
    unchanged ? `nothing has changed: ${runId}, as at ${asAt}` : `published ${runId}, as at ${asAt}`,
  ];
}

/** How much is shown of what is disclosure-controlled. */
function disclosedWords({
  counts,
  shown,
  small,
  secondary,
}: NonNullable<RefreshReport['disclosed']>): string {
  const of = `${formatNumber(shown)} of ${formatNumber(counts)} counts`;
  return `shown: ${of} (${formatShare(shown, counts)}); hidden: ${formatNumber(small)} small ones and ${formatNumber(secondary)} beside them; none can be worked out`;
}

function asJson(report: RefreshReport) {
  return {
    ...report,
    files: filesTold(report).map(({ name, sheet, fileId, check }) => ({
      file: name,
      sheet,
      fileId,
      ...check,
    })),
  };
}
