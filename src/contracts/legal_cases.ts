import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier, text, yesNo } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { legalCaseTypes } from './shared/legalCaseTypes.ts';
import { CHILD_ID, NOT_KNOWN, TEAM } from './shared/local.ts';
import { legalOutcomes, legalStages } from './shared/localLegal.ts';

/**
 * The legal team's cases, from receipt to conclusion: what is live, what waits to be issued, what passes 26 weeks.
 * Care proceedings end within 26 weeks of issue: Children Act 1989, section 32(1)(a).
 */
export const legalCases = contract({
  id: 'legal_cases',
  title: 'Legal cases',
  grain: 'one row per case and child',
  row: z.object({
    case_reference: identifier({
      header: 'Case reference',
      aliases: ['Legal case reference', 'Case ref'],
      required: true,
      about: "The legal team's or the court's reference, the same for every child of the case",
      example: 'L0231',
    }),
    family_reference: identifier({
      header: 'Family reference',
      aliases: ['Family ID', 'Family group', 'PLO family ID'],
      mayBeMissing: true,
      example: 'F0113',
    }),
    child_id: identifier({ ...CHILD_ID, required: true }),
    case_type: category({
      header: 'Case type',
      aliases: ['Type of case', 'Legal case type', 'Type of proceedings'],
      required: true,
      known: legalCaseTypes,
      example: 'Care proceedings',
    }),
    stage: category({
      header: 'Stage',
      aliases: ['Case stage', 'Legal stage', 'Stage of case'],
      known: legalStages,
      example: 'Concluded',
    }),
    received_on: date({
      header: 'Received by legal',
      aliases: ['Date received by legal', 'Received', 'Date received', 'Date of instruction'],
      required: true,
      about: 'When the legal team received the case: it is live from then',
      example: '02/06/2025',
    }),
    issued_on: date({
      header: 'Issued on',
      aliases: ['Date issued', 'Issue date', 'Date of issue'],
      about: 'Blank until it is issued; may come before receipt where it was issued out of hours',
      example: '16/06/2025',
    }),
    next_hearing: date({
      header: 'Next hearing',
      aliases: ['Next hearing date', 'Date of next hearing'],
      mayBeMissing: true,
      example: '18/09/2025',
    }),
    concluded_on: date({
      header: 'Concluded on',
      aliases: ['Date concluded', 'Conclusion date', 'Date closed'],
      about: 'Blank while it is live',
      example: '05/12/2025',
    }),
    outcome: category({
      header: 'Outcome of case',
      aliases: ['Case outcome', 'Outcome', 'Final order'],
      mayBeMissing: true,
      known: legalOutcomes,
      example: 'Supervision order',
    }),
    lawyer: text({
      header: 'Lawyer',
      aliases: ['Allocated lawyer', 'Fee earner'],
      mayBeMissing: true,
      example: 'Lawyer 3',
    }),
    team: text(TEAM),
    notable: yesNo({
      header: 'Notable case',
      aliases: ['Notable', 'Case of note'],
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      about: 'To be brought to the attention of leaders',
      example: 'No',
    }),
  }),
  rules: [
    notBefore('concluded_on', 'issued_on', {
      rule: 'concluded_after_issue',
      message: 'is before the case was issued: check both dates',
    }),
  ],
  unique: ['case_reference', 'child_id', 'case_type'],
  covers: 'snapshot',
  reaches: 'all',
  over: 'concluded_on',
  asAt: 'received_on',
});
