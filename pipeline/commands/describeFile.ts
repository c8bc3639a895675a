import type { Problem } from '../../src/extracts/fileCheck.ts';
import type { StoredFile } from '../ingest/vault.ts';
import { printable } from './printable.ts';

const VERDICTS = {
  accepted: 'accepted',
  accepted_with_warnings: 'accepted with warnings',
  quarantined_rows: 'accepted, with rows quarantined',
  refused: 'refused',
};

/** A file's report in words: what it is, the account of its records, and a line for each problem. */
export function describeFile({ name, sheet, check }: Pick<StoredFile, 'name' | 'sheet' | 'check'>): string {
  const known = check.extract ?? 'no extract that is known';
  const lines = [sheet === null ? name : `${name}, sheet ${sheet}`, `  ${known}: ${VERDICTS[check.verdict]}`];
  if (check.records > 0) lines.push(`  ${accountOf(check)}`);
  return [...lines, ...describeProblems(check.problems).map((text) => `  ${text}`)].join('\n');
}

/** Where the records of a file, or of several together, went. */
export type Account = Pick<
  StoredFile['check'],
  'records' | 'preamble' | 'accepted' | 'quarantined' | 'duplicates' | 'blank' | 'footer'
>;

/** The account in words, its parts adding up. */
export const accountOf = (account: Account) =>
  `${account.records} records = ${account.preamble} preamble + ${account.accepted} accepted + ${account.quarantined} quarantined + ${account.duplicates} duplicates + ${account.blank} blank + ${account.footer} footer`;

/** How many problems of one kind are printed of a file; --json lists them all. */
const MOST = 10;

function describeProblems(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>();
  const kindOf = ({ rule, column }: Problem) => `${rule}, ${column ?? 'whole row'}`;
  const shown = problems.filter((problem) => {
    const count = (seen.get(kindOf(problem)) ?? 0) + 1;
    seen.set(kindOf(problem), count);
    return count <= MOST;
  });
  const more = [...seen].filter(([, count]) => count > MOST);
  return [
    ...shown.map(describeProblem),
    ...more.map(([kind, count]) => `… and ${count - MOST} more of ${kind}: --json lists them all`),
  ];
}

function describeProblem({ line, column, message, severity }: Problem): string {
  const place = [line === null ? null : `line ${line}`, column].filter((part) => part !== null).join(', ');
  const kind = severity === 'info' ? 'note' : severity;
  return printable(`${kind}: ${place === '' ? '' : `${place}: `}${message}`);
}
