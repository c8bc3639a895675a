import { addMonths } from '../../src/calendar/day.ts';
import { workingDaysBetween } from '../../src/calendar/workingDays.ts';
import { byChild, dayIn, textIn } from './council.ts';
import { one, type Recomputed } from './told.ts';

export const contacts: Recomputed = {
  id: 'contacts',
  needs: ['clean.contacts'],
  events: (council) =>
    council.rows('clean.contacts').map((row) => ({
      day: dayIn(row, 'date_of_contact')!,
      numerator: 1,
      denominator: null,
      child: textIn(row, 'child_id')!,
      members: { source: textIn(row, 'contact_source') },
    })),
};

export const contactsDecidedInTime: Recomputed = {
  id: 'contacts_decided_in_time',
  needs: ['clean.contact_decisions'],
  events: (council) =>
    council.rows('clean.contact_decisions').flatMap((row) => {
      const day = dayIn(row, 'received')!;
      const limit = council.limit('referral_decision');
      const decided = dayIn(row, 'decided');
      if (decided === null && workingDaysBetween(day, council.asAt) <= limit) return [];
      return {
        day,
        numerator: one(decided !== null && workingDaysBetween(day, decided) <= limit),
        denominator: 1,
        team: textIn(row, 'team'),
        child: textIn(row, 'child_id')!,
        members: { source: textIn(row, 'source') },
      };
    }),
};

export const referrals: Recomputed = {
  id: 'referrals',
  needs: ['clean.referrals'],
  events: (council) =>
    council.rows('clean.referrals').map((row) => ({
      day: dayIn(row, 'date_of_referral')!,
      numerator: 1,
      denominator: null,
      team: textIn(row, 'allocated_team'),
      child: textIn(row, 'child_id')!,
      members: { source: textIn(row, 'referral_source') },
    })),
};

export const reReferrals: Recomputed = {
  id: 're_referrals',
  needs: ['clean.referrals'],
  events: (council) => {
    const months = council.threshold('re_referral');
    if (months === null) return [];
    const rows = council.rows('clean.referrals');
    const ofChild = byChild(rows);
    return rows.map((row) => {
      const day = dayIn(row, 'date_of_referral')!;
      const child = textIn(row, 'child_id')!;
      const days = ofChild.get(child)!.map((other) => dayIn(other, 'date_of_referral')!);
      return {
        day,
        numerator: one(days.some((other) => other < day && other >= addMonths(day, -months))),
        denominator: 1,
        team: textIn(row, 'allocated_team'),
        child,
        members: { source: textIn(row, 'referral_source') },
      };
    });
  },
};
