import { OFSTED_AREAS } from '../publication/ofstedAreas.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { capitalise, countOf } from './countOf.ts';
import { joinWords } from './joinWords.ts';

/** One line of a form: what is said of, and what is said. */
export type DefinitionPart = [term: string, words: string];

const BASES: Record<string, string> = {
  statute: 'Statute',
  guidance: 'Guidance',
  definition: 'National definition',
  local: 'Local',
};

const UNITS: Record<IndicatorDefinition['unit'], string> = {
  count: 'count',
  percent: 'per cent',
  rate_per_10000: 'per 10,000 children',
  days: 'days, the median',
  ratio: 'ratio',
};

const DIRECTIONS: Record<IndicatorDefinition['better'], string> = {
  higher: 'higher is better',
  lower: 'lower is better',
  neither: 'neither is better',
};

const KINDS: Record<IndicatorDefinition['kind'], string> = {
  flow: 'what happened in the month',
  stock: 'how things stood at the end of the month',
};

/** The unit of an indicator in words: `per 10,000 children`. */
export const unitWords = (unit: IndicatorDefinition['unit']) => UNITS[unit];

/** Which direction is the better one, in words: `lower is better`. */
export const directionWords = (better: IndicatorDefinition['better']) => DIRECTIONS[better];

/**
 * What a definition says, term by term, as a form on a page or in a terminal shows it; title and question stand above
 * it. A term of which there is nothing to say, such as the benchmark of an indicator without one, is left out.
 */
export function describeDefinition(definition: IndicatorDefinition): DefinitionPart[] {
  const { numerator, denominator, unit, better, kind, breakdowns, caveats, areas, looks_back } = definition;
  const parts: (DefinitionPart | null)[] = [
    ['Numerator', numerator],
    ['Denominator', denominator],
    ['Basis', basisWords(definition.basis)],
    ['Direction', DIRECTIONS[better]],
    ['Unit', UNITS[unit]],
    ['Tells', `${KINDS[kind]}${definition.weekly ? '; also by week' : ''}`],
    breakdowns.length > 0 ? ['Broken down by', joinWords(breakdowns.map(inWords))] : null,
    looks_back > 0 ? ['Looks back', `${countOf(looks_back, 'month')} before the month itself`] : null,
    definition.benchmark === null ? null : ['Benchmark', benchmarkWords(definition, definition.benchmark)],
    areas.length > 0 ? ["Ofsted's areas", areas.map(areaWords).join('; ')] : null,
    caveats === null ? null : ['What is approximated', caveats],
  ];
  return parts.filter((part) => part !== null);
}

/** `definition; DfE, Children in need census` is `National definition: DfE, Children in need census`. */
function basisWords(basis: string): string {
  const [, kind, source] = /^(\w+)(?:;\s*(.*))?$/s.exec(basis) ?? [];
  const word = BASES[kind ?? ''] ?? capitalise(basis);
  return source ? `${word}: ${source}` : word;
}

function benchmarkWords({ benchmark_title }: IndicatorDefinition, id: string): string {
  return benchmark_title ?? capitalise(inWords(id));
}

const areaWords = (id: string) => OFSTED_AREAS[id as keyof typeof OFSTED_AREAS] ?? inWords(id);

/** The name of a column or id in words: `age_band` is `age band`. */
const inWords = (id: string) => id.replaceAll('_', ' ');
