import { capitalise } from './countOf.ts';

const PLURALS: Readonly<Record<string, string>> = {
  team: 'teams',
  service: 'heads of service',
  locality: 'localities',
  sex: 'sexes',
  ethnicity: 'ethnic groups',
  age_band: 'age bands',
  source: 'sources',
  category: 'categories',
  primary_need: 'primary needs',
};

/** What the members of a breakdown are called: `teams`, `age bands`, `placement types`. */
export function membersWords(breakdown: string): string {
  return PLURALS[breakdown] ?? `${breakdown.replaceAll('_', ' ')}s`;
}

/** What one member of a breakdown is, as a heading: `Team`, `Age band`. */
export function breakdownWords(breakdown: string): string {
  return breakdown === 'service' ? 'Head of service' : capitalise(breakdown.replaceAll('_', ' '));
}
