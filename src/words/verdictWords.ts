import type { ReconciliationRow, Severity, Verdict } from '../publication/tables.ts';

/** What became of a file, in words. */
export function verdictWords(verdict: Verdict): string {
  const words: Record<Verdict, string> = {
    accepted: 'Accepted',
    accepted_with_warnings: 'Accepted, with warnings',
    quarantined_rows: 'Accepted, with some rows set aside',
    refused: 'Refused',
  };
  return words[verdict];
}

/** How much a problem matters, in words. */
export function severityWords(severity: Severity): string {
  const words: Record<Severity, string> = { error: 'Error', warning: 'Warning', info: 'For information' };
  return words[severity];
}

/** How a printed figure compares with its rows, in words. */
export function outcomeWords(outcome: ReconciliationRow['outcome']): string {
  const words: Record<ReconciliationRow['outcome'], string> = {
    agrees: 'Agrees',
    differs: 'Differs',
    filled: 'Computed; left blank in the paper',
  };
  return words[outcome];
}
