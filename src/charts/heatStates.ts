import type { Point } from '../publication/series.ts';
import type { RagLetter } from '../words/ragLetter.ts';

/** How a cell of a heat map stands out: a class that the style sheet colours, and what it means. */
export interface HeatState {
  className: string;
  /** Printed in the cell, so that it reads without colour; none where it does not stand out. */
  word: string | null;
  /** The letter that stands in the cell instead, where cells are rated. */
  letter: RagLetter | null;
  meaning: string;
}

/** By name, in the order of the legend. */
export const HEAT_STATES = {
  worse: state('heat-worse', 'worse', 'a real change for the worse'),
  better: state('heat-better', 'better', 'a real change for the better'),
  higher: state('heat-changed', 'higher', 'a real rise, neither good nor bad'),
  lower: state('heat-changed', 'lower', 'a real fall, neither good nor bad'),
  usual: state('heat-usual', null, 'no real change'),
  unknown: state('heat-unjudged', null, 'too little known to say'),
  red: state('heat-worse', null, 'target missed', 'R'),
  amber: state('heat-amber', null, 'target missed by a little', 'A'),
  green: state('heat-better', null, 'target met', 'G'),
  untargeted: state('heat-unjudged', null, 'no target set'),
} satisfies Record<string, HeatState>;

export type HeatStateName = keyof typeof HEAT_STATES;

/** The state of a month: by its target, or by what the control chart says of it. */
export function heatStateOf(
  { variation, rag }: Pick<Point, 'variation' | 'rag'>,
  colour: 'rag' | undefined,
): HeatStateName {
  if (colour === 'rag') return rag ?? 'untargeted';
  if (variation === null) return 'unknown';
  if (variation === 'common_cause') return 'usual';
  if (variation.startsWith('concern')) return 'worse';
  if (variation.startsWith('improvement')) return 'better';
  return variation.endsWith('_high') ? 'higher' : 'lower';
}

/** Whether a state asks for a look. */
export const isOfConcern = (name: HeatStateName | null) => name === 'worse' || name === 'red';

/** Whether anything could be said at all. */
export const isJudged = (name: HeatStateName | null) =>
  name !== null && name !== 'unknown' && name !== 'untargeted';

function state(
  className: string,
  word: string | null,
  meaning: string,
  letter: RagLetter | null = null,
): HeatState {
  return { className, word, letter, meaning };
}
