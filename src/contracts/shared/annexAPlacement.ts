import { category, count, date, text } from '../kit/fields.ts';
import { annexANoValue } from './annexAChild.ts';
import { annexAYesNoUnknown } from './annexAPeople.ts';
import {
  annexAPlacementLocations,
  annexAPlacementProviders,
  annexAPlacementTypes,
} from './annexAPlacements.ts';

const nullMarkers = annexANoValue;

/** What Annex A list 8 asks of a child's most recent placement, and of going missing from it. */
export const annexAPlacement = {
  placement_start_date: date({
    header: 'Start Date of Most Recent Placement',
    aliases: [
      'Start Date of the Most Recent Placement',
      'Most Recent Placement Start Date',
      'Placement Start Date',
    ],
    nullMarkers,
    example: '06/11/2023',
  }),
  placement_type: category({
    header: 'Placement Type',
    aliases: ['Type of Placement', 'Placement Type Code'],
    known: annexAPlacementTypes,
    nullMarkers,
    example: 'd) U4: Foster placement - long term',
  }),
  placement_provider: category({
    header: 'Placement Provider',
    aliases: ['Provider of Placement', 'Placement Provider Code'],
    known: annexAPlacementProviders,
    nullMarkers,
    example: 'b) PR1: Own provision',
  }),
  placement_postcode: text({
    header: 'Placement postcode',
    aliases: ['Postcode of Placement', 'Placement Post Code'],
    nullMarkers,
    example: 'ZZ1 1ZZ',
  }),
  placement_urn: text({
    header: 'URN of Placement',
    aliases: ['Placement URN', 'URN of the Placement', 'URN'],
    nullMarkers,
    about: 'The unique reference number of the placement',
    example: 'SC012345',
  }),
  placement_location: category({
    header: 'Placement Location',
    aliases: ['Location of Placement', 'Placement In or Out of LA'],
    known: annexAPlacementLocations,
    nullMarkers,
    about: "Within the council's border or outside it",
    example: 'a) In',
  }),
  placement_authority: text({
    header: 'LA of Placement',
    aliases: ['LA of the Placement', 'Local Authority of Placement', 'Placement LA'],
    nullMarkers,
    about: 'The name of the authority in which the placement is, or NIR, WAL, SCO, NUK or CON',
    example: 'Anyshire',
  }),
  number_of_missing_episodes_in_last_12_months: count({
    header: "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
    aliases: [
      'Number of Episodes the Child has been Missing from their Placement in the last 12 months',
      "Number of Episodes the Child has been 'Missing' from their Placement in last 12 months",
      'Number of Missing Episodes in the last 12 months',
    ],
    nullMarkers,
    example: '0',
  }),
  number_of_absent_episodes_in_last_12_months: count({
    header: "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
    aliases: [
      'Number of Episodes the Child has been Absent from their Placement in the last 12 months',
      "Number of Episodes the Child has been 'Absent' from their Placement in last 12 months",
      'Number of Absent Episodes in the last 12 months',
    ],
    nullMarkers,
    about: 'Away without authorisation, but whereabouts known',
    example: '0',
  }),
  return_interview_offered: category({
    header: 'Was the child offered a Return Interview after their last missing episode (Y/N)?',
    aliases: [
      'Was the child offered a Return Interview after their last missing episode (Y/N)',
      'Was the child offered a Return Interview after their last missing episode?',
      'Was the child offered a Return Interview after their last missing episode',
      'Return Interview Offered',
    ],
    known: annexAYesNoUnknown,
    nullMarkers,
    example: 'a) Yes',
  }),
  return_interview_accepted: category({
    header: 'Did the child accept a Return Interview after their last missing episode (Y/N)?',
    aliases: [
      'Did the child accept a Return Interview after their last missing episode (Y/N)',
      'Did the child accept a Return Interview after their last missing episode?',
      'Did the child accept a Return Interview after their last missing episode',
      'Return Interview Accepted',
    ],
    known: annexAYesNoUnknown,
    nullMarkers,
    example: 'a) Yes',
  }),
};
