import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier, text } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import {
  categoriesOfNeed,
  legalStatuses,
  placementProviders,
  placementTypes,
  reasonsEpisodeCeased,
  reasonsForNewEpisode,
  reasonsPlacementChanged,
} from './shared/ssda903EpisodeCodes.ts';
import { childId } from './shared/ssda903Fields.ts';

/**
 * The episodes of care of the yearly return (DfE, SSDA903 guide, episodes): a new one starts with every change of
 * legal status or placement, so that no child starts two on one day.
 */
export const ssda903Episodes = contract({
  id: 'ssda903_episodes',
  title: 'SSDA903 episodes',
  grain: 'one row per episode of care',
  row: z.object({
    child_id: childId,
    start_date: date({ header: 'DECOM', required: true, example: '14/08/2017' }),
    reason_for_new_episode: category({ header: 'RNE', known: reasonsForNewEpisode, example: 'S' }),
    legal_status: category({ header: 'LS', known: legalStatuses, example: 'C2' }),
    category_of_need: category({
      header: 'CIN',
      known: categoriesOfNeed,
      about: 'The main reason why the child came to be in need',
      example: 'N1',
    }),
    placement_type: category({ header: 'PLACE', known: placementTypes, example: 'U4' }),
    placement_provider: category({
      header: 'PLACE_PROVIDER',
      known: placementProviders,
      about: 'Blank for some kinds of placement',
      example: 'PR1',
    }),
    end_date: date({ header: 'DEC', about: 'Blank while the episode is open', example: '31/03/2018' }),
    reason_ceased: category({
      header: 'REC',
      known: reasonsEpisodeCeased,
      about: 'X1 where another episode begins on the same day',
      example: 'X1',
    }),
    reason_placement_changed: category({
      header: 'REASON_PLACE_CHANGE',
      known: reasonsPlacementChanged,
      mayBeMissing: true,
      example: 'CARPL',
    }),
    home_postcode: text({ header: 'HOME_POST', example: 'AB1 2CD' }),
    placement_postcode: text({ header: 'PL_POST', example: 'AB3 4EF' }),
    provider_urn: identifier({
      header: 'URN',
      mayBeMissing: true,
      about: "The provider's number with Ofsted",
      example: 'SC012345',
    }),
  }),
  rules: [
    notBefore('end_date', 'start_date', {
      rule: 'end_before_start',
      message: 'is before the start of the episode, DECOM: check both dates',
    }),
  ],
  unique: ['child_id', 'start_date'],
  covers: 'keys',
  reaches: 12,
  ended: 'end_date',
  asAt: 'start_date',
});
