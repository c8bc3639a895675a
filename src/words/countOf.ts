import { formatNumber } from './formatValue.ts';

/** A count with its noun: `1 case`, `72 cases`, `no cases`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** The sentence with its first letter large. */
export function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A finding as it goes on within a heading, its first letter small. */
export function goesOn(finding: string): string {
  return finding.charAt(0).toLowerCase() + finding.slice(1);
}
