/** How one count of a year comes about, in an authority that does not exist. */
export interface Fact {
  /** What it is a share of: an earlier fact, or `children`. */
  of: FactName;
  /** England's share in thousandths of a per cent of `of`, by year; between the years on straight lines, beyond them as at the end. */
  england: Readonly<Record<number, number>>;
  /** The share of authorities at the 2nd, 10th, 50th, 90th and 98th of 100, in hundredths of that in the middle. */
  spread: readonly [number, number, number, number, number];
  /** True: it is a part of `of` and never more. */
  isPart: boolean;
}

/** Counts of whole children, plans and cases; those of social workers and of days in tenths. */
export type FactName =
  | 'children'
  | 'referrals'
  | 're_referrals'
  | 'no_further_action'
  | 'not_in_need'
  | 'in_need'
  | 'plans'
  | 'plans_2_years'
  | 'plans_started'
  | 'plans_subsequent'
  | 'looked_after'
  | 'starting'
  | 'ceasing'
  | 'three_placements'
  | 'long_term'
  | 'same_placement'
  | 'social_workers'
  | 'leavers'
  | 'agency'
  | 'vacancies'
  | 'vacancies_covered'
  | 'case_holders'
  | 'cases'
  | 'days_lost';

const part = (of: FactName, england: Fact['england'], spread: Fact['spread']): Fact => ({
  of,
  england,
  spread,
  isPart: true,
});
const rate = (of: FactName, england: Fact['england'], spread: Fact['spread']): Fact => ({
  of,
  england,
  spread,
  isPart: false,
});

/**
 * England and the spread between authorities as Explore education statistics had them in 2025: tables b1, c1, d3, d5,
 * children looked after, and the social work workforce. In the order in which they are worked out.
 */
export const FACTS: Readonly<Record<Exclude<FactName, 'children'>, Fact>> = {
  referrals: rate('children', { 2017: 5514, 2021: 5082, 2025: 5194 }, [48, 62, 100, 160, 195]),
  re_referrals: part('referrals', { 2017: 21_900, 2021: 22_700, 2025: 22_600 }, [64, 74, 100, 127, 149]),
  no_further_action: part('referrals', { 2017: 10_200, 2021: 6000, 2025: 6500 }, [2, 8, 100, 296, 585]),
  not_in_need: part('referrals', { 2017: 27_800, 2021: 30_500, 2025: 30_800 }, [17, 48, 100, 140, 159]),
  in_need: rate('children', { 2017: 3320, 2021: 3303, 2025: 3303 }, [55, 68, 100, 148, 190]),
  plans: rate('children', { 2017: 436, 2021: 425, 2025: 406 }, [45, 62, 100, 158, 200]),
  plans_2_years: part('plans', { 2017: 2100, 2021: 2000, 2025: 2300 }, [5, 20, 100, 217, 287]),
  plans_started: rate('children', { 2017: 567, 2021: 543, 2025: 508 }, [45, 62, 100, 158, 200]),
  plans_subsequent: part(
    'plans_started',
    { 2017: 18_700, 2021: 22_100, 2025: 24_500 },
    [45, 71, 100, 126, 143],
  ),
  looked_after: rate('children', { 2017: 619, 2021: 687, 2024: 686, 2025: 671 }, [36, 55, 100, 160, 225]),
  starting: rate('children', { 2017: 280, 2021: 242, 2024: 272, 2025: 265 }, [45, 65, 100, 150, 205]),
  ceasing: rate('children', { 2017: 266, 2021: 239, 2024: 277, 2025: 283 }, [45, 65, 100, 150, 205]),
  three_placements: part('looked_after', { 2017: 10_000, 2021: 9200, 2025: 10_400 }, [50, 70, 100, 130, 160]),
  long_term: part('looked_after', { 2017: 36_000, 2025: 35_100 }, [70, 85, 100, 112, 125]),
  same_placement: part('long_term', { 2017: 70_000, 2021: 69_800, 2025: 68_500 }, [78, 88, 100, 112, 120]),
  social_workers: rate('children', { 2017: 2431, 2021: 2763, 2025: 2970 }, [60, 74, 100, 140, 170]),
  leavers: part('social_workers', { 2017: 13_400, 2021: 15_400, 2025: 11_800 }, [44, 63, 100, 170, 234]),
  agency: rate('social_workers', { 2017: 18_760, 2021: 18_340, 2025: 14_970 }, [4, 19, 100, 240, 400]),
  vacancies: rate('social_workers', { 2017: 20_480, 2021: 20_050, 2025: 16_490 }, [6, 21, 100, 250, 400]),
  vacancies_covered: part('vacancies', { 2017: 67_500, 2021: 69_900, 2025: 73_600 }, [10, 44, 100, 124, 124]),
  case_holders: part('social_workers', { 2017: 58_000, 2025: 58_300 }, [80, 90, 100, 110, 120]),
  cases: rate('case_holders', { 2017: 1_770_000, 2021: 1_630_000, 2025: 1_520_000 }, [70, 84, 100, 120, 129]),
  days_lost: rate('social_workers', { 2017: 784_300, 2021: 784_300, 2025: 885_500 }, [36, 58, 100, 152, 203]),
};

/** Days that a social worker would work in a year, of which some are lost to sickness. */
export const WORKING_DAYS = 253;
