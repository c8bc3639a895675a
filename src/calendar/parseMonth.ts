import { isoDate } from './isoDate.ts';
import { MONTH_NAME, monthNumber } from './monthNames.ts';

const WORDS = new RegExp(`^(${MONTH_NAME})[\\s-]+(\\d{4})$`, 'i');
const NUMERIC = /^(\d{1,2})\/(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})$/;

/** A month written `May 2021`, `Sept 2021`, `05/2021` or `2021-05`, as its first day; null for anything else. */
export function parseMonth(text: string): string | null {
  const words = WORDS.exec(text);
  if (words) return isoDate(Number(words[2]), monthNumber(words[1]!)!, 1);
  const numeric = NUMERIC.exec(text);
  if (numeric) return isoDate(Number(numeric[2]), Number(numeric[1]), 1);
  const iso = ISO.exec(text);
  return iso ? isoDate(Number(iso[1]), Number(iso[2]), 1) : null;
}
