import type { PublicationTables, ReconciliationRow, Severity } from '../../publication/tables.ts';
import { capitalise, countOf } from '../../words/countOf.ts';
import { formatDate } from '../../words/formatDate.ts';
import { joinWords } from '../../words/joinWords.ts';

/** `10 files read, 158 rows accepted`. */
export function filesFinding({ files }: PublicationTables): string {
  const accepted = files.reduce((sum, file) => sum + file.accepted, 0);
  return capitalise(`${countOf(files.length, 'file')} read, ${countOf(accepted, 'row')} accepted`);
}

/** `No files refused`. */
export function refusedFinding({ files }: PublicationTables): string {
  const refused = files.filter((file) => file.verdict === 'refused').length;
  return capitalise(`${countOf(refused, 'file')} refused`);
}

/** `No errors, 3 warnings and 2 points for information`. */
export function problemsFinding({ problems }: PublicationTables): string {
  const kinds = new Map(
    problems.map((problem) => [JSON.stringify([problem.file_id, problem.rule, problem.severity]), problem]),
  );
  const count = (severity: Severity, one: string, many: string) =>
    countOf(
      [...kinds.values()].reduce((sum, kind) => sum + (kind.severity === severity ? kind.of_kind : 0), 0),
      one,
      many,
    );
  return capitalise(
    joinWords([
      count('error', 'error', 'errors'),
      count('warning', 'warning', 'warnings'),
      count('info', 'point for information', 'points for information'),
    ]),
  );
}

/** `2 printed figures differ from the rows, 2 left blank are filled, 60 agree`. */
export function reconciliationFinding({ reconciliation }: PublicationTables): string {
  if (reconciliation.length === 0) return 'No printed figures to compare';
  const count = (outcome: ReconciliationRow['outcome']) =>
    reconciliation.filter((row) => row.outcome === outcome).length;
  const differ = count('differs');
  const filled = count('filled');
  return capitalise(
    [
      `${countOf(differ, 'printed figure')} ${differ === 1 ? 'differs' : 'differ'} from the rows`,
      ...(filled > 0 ? [`${filled} left blank ${filled === 1 ? 'is' : 'are'} filled`] : []),
      `${count('agrees')} agree`,
    ].join(', '),
  );
}

/** When headline counts were taken, since they may be old: `Headline counts are from 30 November to 20 December 2018`. */
export function headlineFinding({ headline_counts: rows }: PublicationTables): string {
  const dates = rows.map((row) => row.as_at).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return 'Headline counts: no data yet';
  const start = formatDate(first).slice(0, first.slice(0, 4) === last.slice(0, 4) ? -5 : undefined);
  return `Headline counts are from ${first === last ? '' : `${start} to `}${formatDate(last)}`;
}
