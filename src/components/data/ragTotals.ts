import type { Figures } from '../../publication/figures.ts';
import { RAG_LETTERS } from '../../words/ragLetter.ts';

const INDICATOR = 'improvement_actions';

/** How many actions have each rating at the latest month: a rating that none has is 0 there, and all are 0 without data. */
export function ragTotals(known: Figures): { rag: string; count: number }[] {
  const month = known.months(INDICATOR).at(-1) ?? '';
  return [...RAG_LETTERS.keys()].map((rag) => ({
    rag,
    count: known.value({ indicator: INDICATOR, breakdown: 'rag', member: rag }, month) ?? 0,
  }));
}
