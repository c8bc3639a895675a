import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, count, date, identifier, text, yesNo } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { CHILD_ID, NOT_KNOWN, TEAM } from './shared/local.ts';
import {
  finalCarePlans,
  gatewayOutcomes,
  initialCarePlans,
  shortNoticeReasons,
} from './shared/localLegal.ts';

const NOT_YET = [...NOT_KNOWN, 'Not in care proceedings'];

/**
 * The pre-proceedings (PLO) tracker: from the legal meeting's decision to stepping down or issuing.
 * Columns as in the standard safeguarding dataset's `ssd_pre_proceedings`, and the pre-proceedings and family group
 * decision making block of the children in need census from 2026. Good practice: no longer than 16 weeks.
 */
export const preProceedings = contract({
  id: 'pre_proceedings',
  title: 'Pre-proceedings tracker',
  grain: "one row per child and legal meeting's decision",
  row: z.object({
    child_id: identifier({ ...CHILD_ID, aliases: [...CHILD_ID.aliases, 'prep_person_id'], required: true }),
    family_id: identifier({
      header: 'PLO family ID',
      aliases: ['Family ID', 'Family reference', 'prep_plo_family_id'],
      mayBeMissing: true,
      about: 'Children of the same parents who start and end together',
      example: 'F0113',
    }),
    decided_on: date({
      header: 'Decision to enter pre-proceedings',
      aliases: [
        'Date decision made to enter Pre Proceedings',
        'Date of decision to enter pre-proceedings',
        'Date of legal gateway decision',
        'PPStartDate',
        'prep_pre_pro_decision_date',
      ],
      required: true,
      about:
        'The day of the legal meeting or panel: pre-proceedings start then, unless its outcome says otherwise',
      example: '03/03/2025',
    }),
    legal_gateway_outcome: category({
      header: 'Legal gateway outcome',
      aliases: [
        'Outcome of legal gateway',
        'What was the outcome of legal gateway / panel / meeting after panel?',
        'prep_legal_gateway_outcome',
      ],
      mayBeMissing: true,
      known: gatewayOutcomes,
      example: 'B - Start pre-proceedings',
    }),
    letter_sent_on: date({
      header: 'Letter before proceedings sent',
      aliases: ['Pre-proceedings letter sent', 'LBPSentDate', 'prep_pre_pro_letter_date'],
      example: '07/03/2025',
    }),
    initial_meeting_on: date({
      header: 'Initial pre-proceedings meeting',
      aliases: [
        'Date of Initial Pre Proceedings Meeting',
        'InitialPPMeetingDate',
        'prep_initial_pre_pro_meeting_date',
      ],
      example: '18/03/2025',
    }),
    review_meetings: count({
      header: 'Review pre-proceedings meetings',
      aliases: ['Number of review meetings', 'ReviewMeetingsCount', 'prep_pre_pro_meetings_num'],
      mayBeMissing: true,
      about: 'With parents, after the initial one',
      example: '2',
    }),
    family_meeting_offered: yesNo({
      header: 'Family group decision making offered',
      aliases: ['Family group conference offered', 'FGC offered', 'FGDMMeetingOffer'],
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      example: 'Yes',
    }),
    family_meeting_held: yesNo({
      header: 'Family group decision making held',
      aliases: ['Family group conference held', 'FGC held', 'FGDMMeetingFac'],
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      example: 'Yes',
    }),
    ended_on: date({
      header: 'Date agreed to step down or issue',
      aliases: [
        'Date Agreed to Step down/issue',
        'Pre-proceedings ended',
        'StepDecisionDate',
        'prep_agree_stepdown_issue_date',
      ],
      about: 'The day on which a legal meeting or panel agreed to end pre-proceedings; blank while they run',
      example: '16/06/2025',
    }),
    outcome: category({
      header: 'Outcome of pre-proceedings',
      aliases: ['Pre-proceedings outcome', 'PPOutcome', 'prep_pre_pro_outcome'],
      known: {
        'Decision to issue care proceedings': ['Issue care proceedings', 'Issue', 'Issued'],
        'Decision to step down': ['Step down', 'Stepped down'],
      },
      about: 'Blank while they run',
      example: 'Decision to issue care proceedings',
    }),
    issue_letter_sent_on: date({
      header: 'Letter of issue sent',
      aliases: ['Letter to issue care proceedings sent', 'LetterInitCPDate', 'prep_care_pro_letter_date'],
      mayBeMissing: true,
      example: '18/06/2025',
    }),
    court_application_on: date({
      header: 'Court application',
      aliases: ['Date of court application', 'CourtAppDate'],
      mayBeMissing: true,
      example: '20/06/2025',
    }),
    protection_plans_this_referral: count({
      header: 'Child protection plans in this referral',
      aliases: ['CP plans in referral period', 'prep_cp_plans_referral_period'],
      mayBeMissing: true,
      example: '1',
    }),
    previous_pre_proceedings: count({
      header: 'Previous pre-proceedings',
      aliases: ['Previous periods of pre-proceedings', 'prep_prev_pre_proc_child'],
      mayBeMissing: true,
      about: "In the child's lifetime",
      example: '0',
    }),
    previous_care_proceedings: count({
      header: 'Previous care proceedings',
      aliases: ['Previous periods of care proceedings', 'prep_prev_care_proc_child'],
      mayBeMissing: true,
      about: "In the child's lifetime",
      example: '0',
    }),
    parents_represented: yesNo({
      header: 'Parents represented in pre-proceedings',
      aliases: ['Parents legally represented in pre-proceedings', 'prep_pre_pro_parents_legal_rep'],
      nullMarkers: NOT_YET,
      mayBeMissing: true,
      example: 'Yes',
    }),
    parents_represented_at_issue: yesNo({
      header: 'Parents represented at issue',
      aliases: ['Parents legally represented at issue', 'prep_parents_legal_rep_point_of_issue'],
      nullMarkers: NOT_YET,
      mayBeMissing: true,
      example: 'Yes',
    }),
    court_reference: identifier({
      header: 'Court reference',
      aliases: ['Court reference number', 'Court case number', 'prep_court_reference'],
      mayBeMissing: true,
      example: 'ZZ25C00000',
    }),
    court_hearings: count({
      header: 'Court hearings',
      aliases: ['Number of court hearings', 'prep_care_proc_court_hearings'],
      mayBeMissing: true,
      example: '2',
    }),
    short_notice: yesNo({
      header: 'Short notice application',
      aliases: ['Issued on short notice', 'prep_care_proc_short_notice'],
      nullMarkers: NOT_YET,
      mayBeMissing: true,
      about: 'An urgent application, to be heard within two to five days',
      example: 'No',
    }),
    short_notice_reason: category({
      header: 'Reason for short notice',
      aliases: ['Short notice reason', 'prep_proc_short_notice_reason'],
      nullMarkers: [...NOT_YET, 'No short notice applications'],
      mayBeMissing: true,
      known: shortNoticeReasons,
      example: 'No short notice applications',
    }),
    initial_plan_approved: yesNo({
      header: 'Initial plan approved',
      aliases: [
        "LA's initial plan approved",
        'prep_la_inital_plan_approved',
        'prep_la_initial_plan_approved',
      ],
      nullMarkers: NOT_YET,
      mayBeMissing: true,
      example: 'Yes',
    }),
    initial_care_plan: category({
      header: 'Initial care plan',
      aliases: ["LA's initial care plan", 'prep_la_initial_care_plan'],
      nullMarkers: NOT_YET,
      mayBeMissing: true,
      known: initialCarePlans,
      example: 'A - Interim / Care Order',
    }),
    final_plan_approved: yesNo({
      header: 'Final plan approved',
      aliases: ["LA's final plan approved", 'prep_la_final_plan_approved'],
      nullMarkers: NOT_YET,
      mayBeMissing: true,
      example: 'Unknown',
    }),
    final_care_plan: category({
      header: 'Final care plan',
      aliases: ["LA's final care plan", 'prep_la_final_care_plan'],
      nullMarkers: NOT_YET,
      mayBeMissing: true,
      known: finalCarePlans,
      example: 'H',
    }),
    team: text({ ...TEAM, mayBeMissing: true }),
  }),
  rules: [
    notBefore('ended_on', 'decided_on', {
      rule: 'end_after_start',
      message: 'is before the decision to enter pre-proceedings: check both dates',
    }),
  ],
  unique: ['child_id', 'decided_on'],
  covers: 'snapshot',
  reaches: 'all',
  over: 'ended_on',
  asAt: 'decided_on',
});
