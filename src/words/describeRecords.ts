import type { RecordCounts } from '../extracts/fileCheck.ts';
import { formatNumber } from './formatValue.ts';

const PARTS = ['preamble', 'accepted', 'quarantined', 'duplicates', 'blank', 'footer'] as const;

/** Where every record of a file went, as an equation: `19 = 2 preamble + 16 accepted + 1 footer`. Zero parts are left out. */
export function describeRecords(file: RecordCounts): string {
  const parts = PARTS.filter((part) => file[part] > 0).map((part) => `${formatNumber(file[part])} ${part}`);
  return `${formatNumber(file.records)} = ${parts.join(' + ') || '0'}`;
}
