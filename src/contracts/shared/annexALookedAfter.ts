import { category, count, date, yesNo } from '../kit/fields.ts';
import { annexACareEndings, annexALegalStatuses, annexAPermanencePlans } from './annexACare.ts';
import { annexANoAnswer, annexANoValue } from './annexAChild.ts';
import { annexANeeds } from './annexANeeds.ts';

const nullMarkers = annexANoValue;

/** What Annex A list 8 asks of a child's period of care, its reviews and its checks. */
export const annexALookedAfter = {
  unaccompanied_asylum_seeking_child: yesNo({
    header: 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
    aliases: [
      'Unaccompanied Asylum Seeking Child (UASC) within Last 12 Months (Y/N)',
      'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months',
      'UASC within the Last 12 Months (Y/N)',
      'UASC',
    ],
    nullMarkers: annexANoAnswer,
    example: 'b) No',
  }),
  date_started_to_be_looked_after: date({
    header: 'Date Started to be Looked After',
    aliases: [
      'Date Child Started to be Looked After',
      'Date Became Looked After',
      'LAC Start Date',
      'CLA Start Date',
    ],
    required: true,
    about: 'The start of the current period of care',
    example: '06/11/2023',
  }),
  category_of_need: category({
    header: "Child's Category of Need",
    aliases: ['Childs Category of Need', 'Category of Need', "Child's Category of Need Code"],
    known: annexANeeds,
    nullMarkers,
    example: 'N1 - Abuse or neglect',
  }),
  second_or_subsequent_period_in_last_12_months: yesNo({
    header:
      'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
    aliases: [
      'Is this a second or subsequent episode of being a Looked After Child within the last 12 months (Y/N)',
      'Is this a second or subsequent period of being a Looked After Child within last 12 months (Y/N)',
      'Is this a second or subsequent period of being a Looked After Child within the last 12 months',
      'Second or subsequent period of being looked after within the last 12 months',
    ],
    nullMarkers: annexANoAnswer,
    example: 'b) No',
  }),
  start_date_of_current_legal_status: date({
    header: 'Start date of current legal status',
    aliases: ['Start date of the current legal status', 'Legal status start date'],
    nullMarkers,
    example: '20/11/2023',
  }),
  legal_status: category({
    header: "Child's Legal Status",
    aliases: ['Childs Legal Status', 'Legal Status', 'Current Legal Status'],
    known: annexALegalStatuses,
    nullMarkers,
    example: 'C1: ICO',
  }),
  date_of_latest_statutory_review: date({
    header: 'Date of Latest Statutory Review',
    aliases: [
      'Date of the Latest Statutory Review',
      'Date of Last Statutory Review',
      'Latest Statutory Review Date',
      'Date of Latest LAC Review',
    ],
    nullMarkers,
    example: '02/05/2024',
  }),
  date_of_last_social_work_visit: date({
    header: 'Date of Last Social Work Visit',
    aliases: [
      'Date of the Last Social Work Visit',
      'Last Social Work Visit Date',
      'Date of Last Social Worker Visit',
      'Date of Last Statutory Visit',
    ],
    nullMarkers,
    example: '03/06/2024',
  }),
  permanence_plan: category({
    header: 'What is the permanence plan for this child?',
    aliases: [
      'What is the permanence plan for this child',
      'What is the permanence plan for the child?',
      'Permanence Plan',
    ],
    known: annexAPermanencePlans,
    nullMarkers,
    example: 'f) Long-term fostering',
  }),
  date_of_last_reviewing_officer_contact: date({
    header: 'Date of Last IRO Visit / Contact to the Child',
    aliases: [
      'Date of the Last IRO Visit / Contact to the Child',
      'Date of Last IRO Visit/Contact to the Child',
      'Date of Last IRO Visit or Contact to the Child',
      'Date of Last IRO Visit',
    ],
    nullMarkers,
    about: 'The last visit or contact by the independent reviewing officer',
    example: '02/05/2024',
  }),
  date_of_last_health_assessment: date({
    header: 'Date of Last Health Assessment',
    aliases: ['Date of the Last Health Assessment', 'Last Health Assessment Date', 'Last Health Assessment'],
    nullMarkers,
    example: '15/01/2024',
  }),
  date_of_last_dental_check: date({
    header: 'Date of Last Dental Check',
    aliases: ['Date of the Last Dental Check', 'Last Dental Check Date', 'Last Dental Check'],
    nullMarkers,
    example: '22/01/2024',
  }),
  number_of_placements_in_last_12_months: count({
    header: 'Number of Placements in the Last 12 months',
    aliases: ['Number of Placements in Last 12 months', 'No. of Placements in the Last 12 months'],
    nullMarkers,
    example: '1',
  }),
  date_ceased_to_be_looked_after: date({
    header: 'Date Ceased to be Looked After',
    aliases: [
      'Date Child Ceased to be Looked After',
      'LAC End Date',
      'CLA End Date',
      'Date Ceased Looked After',
    ],
    nullMarkers,
    about: 'Blank while the child is looked after',
    example: '28/06/2024',
  }),
  reason_ceased_to_be_looked_after: category({
    header: 'Reason Ceased to be Looked After',
    aliases: ['Reason Child Ceased to be Looked After', 'Reason Ceased', 'LAC End Reason', 'CLA End Reason'],
    known: annexACareEndings,
    nullMarkers,
    example: 'e) E4A: Returned home to live with parents or relatives - part of planning',
  }),
};
