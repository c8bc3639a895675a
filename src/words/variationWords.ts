import type { Rule, SignalRow, Variation } from '../publication/tables.ts';
import { capitalise } from './countOf.ts';

/**
 * What a month shows, in few words: `Concern: higher than usual`.
 * @param rules those by which the month, or each of several, stands out: one in a trend is rising or falling, and may
 * be no higher or lower than others
 */
export function variationWords(variation: Variation | null, rules: readonly Rule[] = []): string {
  if (variation === null) return 'Too little known to say';
  if (variation === 'common_cause') return 'No real change';
  const up = variation.endsWith('_high');
  const level = `${up ? 'higher' : 'lower'} than usual`;
  const trend = up ? 'rising' : 'falling';
  const trends = rules.filter((rule) => rule === 'trend').length;
  const what = trends === 0 ? level : trends === rules.length ? trend : `${level} or ${trend}`;
  if (variation.startsWith('improvement')) return `Improving: ${what}`;
  if (variation.startsWith('concern')) return `Concern: ${what}`;
  return capitalise(what);
}

/** Whether a target will be met if all stays as it is, in few words; null where there is nothing to say. */
export function assuranceWords(assurance: SignalRow['assurance']): string | null {
  if (assurance === null) return null;
  return {
    pass: 'Target always met by this process',
    fail: 'Target never met by this process',
    inconsistent: 'May or may not meet the target',
  }[assurance];
}
