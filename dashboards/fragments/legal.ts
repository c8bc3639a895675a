import type { Publication } from '../../src/publication/tables.ts';
import { legalCasesFragments } from './legalCases.ts';
import { legalPlanFragments } from './legalPlan.ts';

/** `legal/…`: cases, what comes in and goes out, the improvement plan, and inspections. */
export function legalFragments(publication: Publication, document: Document): [string, string][] {
  return [...legalCasesFragments(publication, document), ...legalPlanFragments(publication, document)];
}
