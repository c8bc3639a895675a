import { isoOf } from '../time/days.ts';
import type { Parameters } from '../time/timeline.ts';
import type { Council } from './council.ts';
import { describePlanted } from './planted.ts';

/**
 * What was put in, for whoever wants to know what should be found: parameters, teams, the planted events and where they
 * show, and by month what the lives hold, against which what was made of the lists can be checked.
 */
export function groundTruth(parameters: Parameters, { planted, teams, truth }: Council) {
  const { seed, children, years, to, authorities } = parameters;
  return {
    about: 'synthetic: no child, worker or council in these files exists',
    parameters: { seed, children, years, to: isoOf(to), authorities },
    planted: describePlanted(planted),
    teams: teams.map(({ name, service, head, locality, pace, seats }) => {
      return { team: name, service, head, locality, posts: seats.length, pace };
    }),
    lives: truth.told(),
  };
}
