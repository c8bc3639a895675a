import type { ProblemKind } from '../extracts/problemKinds.ts';
import type { Verdict } from '../publication/tables.ts';
import { capitalise, countOf } from './countOf.ts';
import { formatNumber } from './formatValue.ts';
import { joinWords } from './joinWords.ts';

/** What a verdict means for whoever has the file in hand. */
export function verdictAdvice(verdict: Verdict): string {
  const words: Record<Verdict, string> = {
    accepted: 'It can go into the inbox as it is.',
    accepted_with_warnings: 'Every row of it would be read. See first whether the warnings are meant.',
    quarantined_rows:
      'It would be read, without the rows that are set aside. Put them right in the system that made the file, and export it again.',
    refused:
      'Nothing of it would be read, and while it is in the inbox nothing new is published. Put right what is named here in the system that made the file, and export it again.',
  };
  return words[verdict];
}

const VERDICTS: [Verdict, string][] = [
  ['refused', 'refused'],
  ['quarantined_rows', 'accepted with some rows set aside'],
  ['accepted_with_warnings', 'accepted with warnings'],
  ['accepted', 'accepted'],
];

/** `3 files checked: 1 refused and 2 accepted`, each count kept together with its first word. */
export function checkedFinding(reports: readonly { sheet: string | null; verdict: Verdict }[]): string {
  const parts = VERDICTS.flatMap(([verdict, words]) => {
    const count = reports.filter((report) => report.verdict === verdict).length;
    return count > 0 ? [`${formatNumber(count)}\u00a0${words}`] : [];
  });
  const counted = reports.some(({ sheet }) => sheet !== null)
    ? countOf(reports.length, 'file or sheet', 'files and sheets')
    : countOf(reports.length, 'file');
  return `${capitalise(counted)} checked: ${joinWords(parts)}`;
}

/** `12 errors by the rule "date"`. */
export function kindWords({
  severity,
  rule,
  count,
}: Pick<ProblemKind, 'severity' | 'rule' | 'count'>): string {
  const counted = {
    error: () => countOf(count, 'error'),
    warning: () => countOf(count, 'warning'),
    info: () => countOf(count, 'point for information', 'points for information'),
  };
  return `${counted[severity]()} by the rule "${rule.replaceAll('_', ' ')}"`;
}
