import type { IndicatorDefinition } from '../publication/tables.ts';
import { joinWords } from './joinWords.ts';

/** Which extracts an indicator is worked out from: `the extracts referrals and contacts`. */
export function sourceWords({ reads }: Pick<IndicatorDefinition, 'reads'>): string {
  const names = reads.map((extract) => extract.replaceAll('_', ' '));
  if (names.length === 0) return 'reference tables of the council';
  return `${names.length === 1 ? 'the extract' : 'the extracts'} ${joinWords(names)}`;
}
