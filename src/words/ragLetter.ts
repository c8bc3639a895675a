export type RagLetter = 'R' | 'A' | 'G' | 'B';

/** The ratings of an improvement plan, most in need of attention first, with the letter each is written with. */
export const RAG_LETTERS: ReadonlyMap<string, RagLetter> = new Map([
  ['Red', 'R'],
  ['Amber', 'A'],
  ['On track', 'G'],
  ['Complete', 'B'],
]);

/** The letter for a rating; null for a rating that is none of the four. */
export function ragLetter(rag: string): RagLetter | null {
  return RAG_LETTERS.get(rag) ?? null;
}
