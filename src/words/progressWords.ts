import { formatNumber } from './formatValue.ts';

/** How far the check of a file has come: its bytes read, its text split into records, its rows checked. */
export interface Progress {
  stage: 'reading' | 'splitting' | 'checking';
  done: number;
  of: number;
}

/** The same in words: `Row 20,000 of 400,000`. */
export function progressWords({ stage, done, of }: Progress): string {
  if (stage === 'reading') return `Read ${megabytes(done)} of ${megabytes(of)} MB`;
  if (stage === 'splitting') return 'Finding out what it is';
  return `Row ${formatNumber(done)} of ${formatNumber(of)}`;
}

const megabytes = (bytes: number) => formatNumber(bytes / 2 ** 20);
