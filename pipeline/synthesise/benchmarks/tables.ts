import { WORKING_DAYS } from './facts.ts';
import type { Figures } from './inventFigures.ts';

/** One file of open data: its filters, its figures, and what each row of an area and year says. */
export interface Table {
  /** The file's name without its ending. */
  name: string;
  filters: readonly string[];
  measures: readonly string[];
  /** True: an authority that sent nothing of its social workers has `x` in it. */
  isWorkforce?: true;
  /** True: its period is the year of the mid-year estimate, the one before the reporting year. */
  isMidYear?: true;
  /** The values of the filters, then the figures, row by row. `withhold`: small counts are `c`, as of an authority. */
  rows: (figures: Figures, withhold: boolean) => string[][];
}

/** Counts below this, but not 0, are withheld for an authority. */
const SMALLEST = 6;

const isSmall = (value: number) => value > 0 && value < SMALLEST;
const count = (value: number, withhold: boolean) => (withhold && isSmall(value) ? 'c' : String(value));
const tenths = (value: number) => String(value / 10);

/** Halves go up; a rate of nothing is not applicable. */
function rate(value: number, of: number, decimals: 0 | 1): string {
  if (of === 0) return 'z';
  const places = decimals === 1 ? 10 : 1;
  return String(Math.floor((value * places * 2 + of) / (2 * of)) / places);
}

const per100 = (value: number, of: number, withhold: boolean, decimals: 0 | 1 = 1) =>
  withhold && isSmall(value) ? 'c' : rate(100 * value, of, decimals);

/** The tables that `data/reference/benchmark_measures.csv` names, with the columns that are read of them. */
export const TABLES: readonly Table[] = [
  {
    name: 'referrals_and_re_referrals',
    filters: ['category'],
    measures: ['referral_count', 'rereferral_percent', 'no_further_action_percent', 'not_in_need_percent'],
    rows: (of, withhold) => [
      [
        'Referrals and Re-referrals',
        count(of.referrals, withhold),
        ...[of.re_referrals, of.no_further_action, of.not_in_need].map((part) =>
          per100(part, of.referrals, withhold),
        ),
      ],
    ],
  },
  {
    name: 'children_in_need',
    filters: ['category'],
    measures: ['At31_episodes'],
    rows: (of, withhold) => [['Children in Need', count(of.in_need, withhold)]],
  },
  {
    name: 'child_protection_plans_by_duration',
    filters: ['category'],
    measures: ['CPP_At31', '2_years_or_more_percent'],
    rows: (of, withhold) => [
      [
        'Child Protection Plans by length of time',
        count(of.plans, withhold),
        per100(of.plans_2_years, of.plans, withhold),
      ],
    ],
  },
  {
    name: 'second_or_subsequent_plans',
    filters: ['category'],
    measures: ['CPP_start', 'CPP_subsequent_percent'],
    rows: (of, withhold) => [
      [
        'Child Protection Plans which are a second or subsequent plan',
        count(of.plans_started, withhold),
        per100(of.plans_subsequent, of.plans_started, withhold),
      ],
    ],
  },
  {
    name: 'children_looked_after',
    filters: ['population_type'],
    measures: ['children_count', 'rate_per_10000'],
    rows: (of, withhold) =>
      (
        [
          ['Children looked after on 31 March each year', of.looked_after],
          ['Children starting to be looked after each year', of.starting],
          ['Children ceasing to be looked after each year', of.ceasing],
        ] as const
      ).map(([type, value]) => [
        type,
        count(value, withhold),
        withhold && isSmall(value) ? 'c' : rate(10_000 * value, of.children, 0),
      ]),
  },
  {
    name: 'placement_stability',
    filters: ['cla_group', 'placement_stability'],
    measures: ['children_percent'],
    rows: (of, withhold) => [
      [
        'CLA on 31 March',
        'With 3 or more placements during the year',
        per100(of.three_placements, of.looked_after, withhold, 0),
      ],
      [
        'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years',
        'Living with the same carer for at least 2 years',
        per100(of.same_placement, of.long_term, withhold, 0),
      ],
    ],
  },
  {
    name: 'social_workers',
    filters: [],
    measures: [
      ...['inpost_fte', 'caseload_fte', 'vacancy_rate_fte', 'turnover_rate_fte', 'agency_rate_fte'],
      ...['vacancy_agency_cover_rate_fte', 'absence_rate_fte'],
    ],
    isWorkforce: true,
    rows: (of) => [
      [
        tenths(of.social_workers),
        rate(10 * of.cases, of.case_holders, 1),
        rate(100 * of.vacancies, of.vacancies + of.social_workers, 1),
        rate(100 * of.leavers, of.social_workers, 1),
        rate(100 * of.agency, of.agency + of.social_workers, 1),
        rate(100 * of.vacancies_covered, of.vacancies, 1),
        rate(100 * of.days_lost, of.social_workers * WORKING_DAYS, 1),
      ],
    ],
  },
  {
    name: 'mid_year_population_estimates',
    filters: ['age_group'],
    measures: ['population_estimate'],
    isMidYear: true,
    rows: (of) => [['Children aged 0 to 17 years', String(of.children)]],
  },
];
