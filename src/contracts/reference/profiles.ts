import { z } from 'zod';
import { PROFILES } from '../../disclosure/profile.ts';
import { contract } from '../kit/contract.ts';
import { code, count, text, yesNo } from '../kit/fields.ts';

/** Who reads what is published, and what they may see of it. */
export const profiles = contract({
  id: 'profiles',
  title: 'Profiles',
  grain: 'one row per profile',
  row: z.object({
    profile: code({
      header: 'Profile',
      required: true,
      codes: Object.fromEntries(PROFILES.map((name) => [name, []])),
      about: 'internal is for a site behind the council’s own sign-in; of the others each shows less',
      example: 'public',
    }),
    readers: text({ header: 'Readers', required: true, about: 'As pages say it', example: 'The public' }),
    breakdowns: text({
      header: 'Breakdowns',
      about: 'By what figures may be broken down, with commas between; blank is by everything',
      example: 'locality, age_band, sex',
    }),
    hides_to: count({
      header: 'Hides counts to',
      about: 'Counts of 1 to this many are hidden: 5 by the rule of the DfE, 7 by that of NHS Digital',
      example: '5',
    }),
    rounds_to_five: yesNo({
      header: 'Rounds to five',
      about:
        'Every other count is shown to the nearest five; without it, others are hidden beside small ones',
      example: 'No',
    }),
    is_default: yesNo({
      header: 'Taken unless named',
      about: 'Yes for the one that a refresh without --profile makes',
      example: 'No',
    }),
  }),
  rules: [
    {
      test: 'some',
      fields: ['hides_to'],
      when: { field: 'profile', is: 'members' },
      at: 'hides_to',
      rule: 'threshold_missing',
      message: 'is blank: write up to what number counts are hidden, 5 as the DfE does',
    },
    {
      test: 'some',
      fields: ['hides_to'],
      when: { field: 'profile', is: 'public' },
      at: 'hides_to',
      rule: 'threshold_missing',
      message: 'is blank: write up to what number counts are hidden, 5 as the DfE does',
    },
  ],
  unique: ['profile'],
  covers: 'snapshot',
});
