import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, count, date, yesNo } from './kit/fields.ts';
import { annexAAllocation, annexAChild, annexANoAnswer, annexANoValue } from './shared/annexAChild.ts';
import { annexAExpectedBy, annexAUnborn } from './shared/annexARules.ts';
import { annexASources } from './shared/annexASources.ts';

/** Ofsted ILACS Annex A, list 3: every referral received in the six months before. */
export const referrals = contract({
  id: 'referrals',
  title: 'Annex A list 3: referrals',
  grain: 'one row per child and referral',
  row: z.object({
    ...annexAChild,
    date_of_referral: date({
      header: 'Date of referral',
      aliases: ['Date of the referral', 'Referral Date', 'Date Referral Received', 'Referral Received Date'],
      required: true,
      example: '11/03/2024',
    }),
    referral_source: category({
      header: 'Referral Source',
      aliases: ['Source of Referral', 'Source of the Referral', 'Referral Source Code'],
      known: annexASources,
      nullMarkers: annexANoValue,
      about: 'Who made it',
      example: 'e) 2A: Schools',
    }),
    no_further_action: yesNo({
      header: 'Referral NFA?',
      aliases: ['Referral NFA', 'NFA', 'Referral No Further Action', 'Referral No Further Action?'],
      nullMarkers: annexANoAnswer,
      about: 'Whether nothing further was done after initial consideration',
      example: 'b) No',
    }),
    number_of_referrals_in_last_12_months: count({
      header: 'Number of Referrals in Last 12 Months',
      aliases: [
        'Number of Referrals in the Last 12 Months',
        'No. of Referrals in Last 12 Months',
        'Referrals in Last 12 Months',
      ],
      nullMarkers: annexANoValue,
      about:
        'In the 12 months before the latest referral, which is not counted; the same in every row of a child',
      example: '0',
    }),
    ...annexAAllocation,
  }),
  rules: [
    annexAExpectedBy('date_of_referral', 'the referral'),
    annexAUnborn('date_of_referral', 'the referral'),
  ],
  unique: ['child_id', 'date_of_referral', 'referral_source'],
  covers: 'window',
  reaches: 6,
  slice: 'date_of_referral',
  asAt: 'date_of_referral',
});
