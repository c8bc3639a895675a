import { type HeatStateName, isJudged, isOfConcern } from '../charts/heatStates.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { membersWords } from './breakdownWords.ts';
import { capitalise } from './countOf.ts';
import { formatLongMonth } from './formatMonth.ts';
import { joinWords } from './joinWords.ts';

/** A line of a heat map: how many of its figures are of concern, of those of which something can be said. */
export interface CountedLine {
  name: string;
  ofConcern: number;
  judged: number;
}

type Colour = 'rag' | undefined;

/**
 * Which teams have most of concern, of lines in that order: `North has most of concern in October 2026: 4 of 12 figures`;
 * where cells are rated, `… misses most targets …`.
 */
export function teamsFinding(lines: readonly CountedLine[], month: string, colour: Colour): string {
  const when = formatLongMonth(month);
  const judged = lines.reduce((sum, line) => sum + line.judged, 0);
  if (judged === 0) {
    return colour === 'rag'
      ? `No team has a target in ${when}`
      : `Too little is known of teams in ${when} to say`;
  }
  const [worst] = lines;
  if (!worst || worst.ofConcern === 0) {
    return colour === 'rag'
      ? `No team misses a target in ${when}`
      : `No team has a figure of concern in ${when}`;
  }
  const most = lines.filter(({ ofConcern }) => ofConcern === worst.ofConcern);
  if (most.length > 3) {
    const what =
      colour === 'rag'
        ? `miss ${plural(worst.ofConcern, 'target')} each`
        : `have ${plural(worst.ofConcern, 'figure')} of concern each`;
    return `${most.length} teams ${what} in ${when}, none more`;
  }
  const one = most.length === 1;
  const names = joinWords(most.map(({ name }) => name));
  const count = one ? `${worst.ofConcern} of ${worst.judged}` : `${worst.ofConcern} each`;
  return colour === 'rag'
    ? `${names} ${one ? 'misses' : 'miss'} most targets in ${when}: ${count}`
    : `${names} ${one ? 'has' : 'have'} most of concern in ${when}: ${count}`;
}

/** How many indicators are of concern in the month: `5 of 16 figures are of concern in October 2026, for team North`. */
export function indicatorsFinding(
  { ofConcern, judged }: Omit<CountedLine, 'name'>,
  month: string,
  whose: string,
  colour: Colour,
): string {
  const when = `in ${formatLongMonth(month)}, for ${whose}`;
  if (judged === 0)
    return colour === 'rag' ? `No target is set ${when}` : `Too little is known to say ${when}`;
  const of = `${ofConcern === 0 ? 'none' : ofConcern} of ${plural(judged, colour === 'rag' ? 'target' : 'figure')}`;
  const verb = ofConcern === 1 || ofConcern === 0 ? 'is' : 'are';
  return capitalise(`${of} ${verb} ${colour === 'rag' ? 'missed' : 'of concern'} ${when}`);
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Which members miss the target: `Re-referrals: 2 of 3 teams miss the target in October 2026: North and South`. */
export function membersRated(
  { title }: Pick<IndicatorDefinition, 'title'>,
  breakdown: string,
  members: readonly { name: string; state: HeatStateName | null }[],
  month: string,
): string {
  const when = formatLongMonth(month);
  const judged = members.filter(({ state }) => isJudged(state));
  const missed = judged.filter(({ state }) => isOfConcern(state)).map(({ name }) => name);
  const all = membersWords(breakdown);
  if (judged.length === 0) return `${title}: no target is set for ${all} in ${when}`;
  if (missed.length === 0) return `${title}: none of ${judged.length} ${all} misses the target in ${when}`;
  const named = missed.length > 3 ? '' : `: ${joinWords(missed)}`;
  const verb = missed.length === 1 ? 'misses' : 'miss';
  return `${title}: ${missed.length} of ${judged.length} ${all} ${verb} the target in ${when}${named}`;
}
