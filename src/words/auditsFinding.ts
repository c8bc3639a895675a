import type { AuditProgressRow } from '../publication/paperTables.ts';
import { countOf } from './countOf.ts';
import { formatDate } from './formatDate.ts';
import { formatShare } from './formatShare.ts';
import { formatNumber } from './formatValue.ts';
import { joinWords } from './joinWords.ts';

/** `146 of 373 open cases (39%) had been audited by 23 July 2021: 31 to close, 18 to move and 227 still to audit` */
export function auditsFinding(latest: readonly AuditProgressRow[]): string {
  if (latest.length === 0) return 'How far the audit of cases is: no data yet';
  const sum = (of: 'audited' | 'for_closure' | 'for_transfer' | 'still_to_audit') =>
    latest.reduce((total, row) => total + row[of], 0);
  const last = latest
    .map(({ week_ending }) => week_ending)
    .sort()
    .at(-1)!;
  const whole = sum('audited') + sum('still_to_audit');
  const said = `${formatNumber(sum('audited'))} of ${countOf(whole, 'open case')} (${formatShare(sum('audited'), whole)}) had been audited by ${formatDate(last)}`;
  const parts = [
    `${formatNumber(sum('for_closure'))} to close`,
    `${formatNumber(sum('for_transfer'))} to move to another team`,
    `${formatNumber(sum('still_to_audit'))} still to audit`,
  ];
  return `${said}: ${joinWords(parts)}`;
}
