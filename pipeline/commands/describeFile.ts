import type { Problem } from '../../src/extracts/fileCheck.ts';
import type { StoredFile } from '../ingest/vault.ts';

const VERDICTS = {
  accepted: 'accepted',
  accepted_with_warnings: 'accepted with warnings',
  quarantined_rows: 'accepted, with rows quarantined',
  refused: 'refused',
};

/** A file's report in words: what it is, the account of its records, and a line for each problem. */
export function describeFile({ name, sheet, check }: Pick<StoredFile, 'name' | 'sheet' | 'check'>): string {
  const { records, preamble, accepted, quarantined, duplicates, blank, footer } = check;
  const account = `${records} records = ${preamble} preamble + ${accepted} accepted + ${quarantined} quarantined + ${duplicates} duplicates + ${blank} blank + ${footer} footer`;
  const known = check.extract ?? 'no extract that is known';
  const lines = [sheet === null ? name : `${name}, sheet ${sheet}`, `  ${known}: ${VERDICTS[check.verdict]}`];
  if (records > 0) lines.push(`  ${account}`);
  return [...lines, ...check.problems.map((problem) => `  ${describeProblem(problem)}`)].join('\n');
}

function describeProblem({ line, column, message, severity }: Problem): string {
  const place = [line === null ? null : `line ${line}`, column].filter((part) => part !== null).join(', ');
  const kind = severity === 'info' ? 'note' : severity;
  return `${kind}: ${place === '' ? '' : `${place}: `}${message}`;
}
