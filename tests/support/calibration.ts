import { addMonths, addWorkingDays } from '../../pipeline/synthesise/time/days.ts';
import { dayIn, type MadeUpCouncil, type Row } from './madeUpCouncil.ts';

/** A published figure, what a made-up council has for it, and by how much the two may differ, in units of the figure. */
export interface Measure {
  measure: string;
  printed: number;
  within: number;
  of: (council: MadeUpCouncil) => number;
}

const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
const share = (rows: readonly Row[], is: (row: Row) => boolean) =>
  (100 * rows.filter(is).length) / rows.length;
const yes = (answer: string | undefined) => answer === 'a) Yes' || answer === 'Yes';

/** A figure of each half-year's list, on average. */
const onAverage = (of: (council: MadeUpCouncil, month: string) => number) => (council: MadeUpCouncil) =>
  mean(council.months.filter((_, at) => at % 6 === 5).map((month) => of(council, month)));

const open = (extract: string, end: string) =>
  onAverage((council, month) => council.rows(month, extract).filter((row) => row[end] === '').length);

/** Everything that an extract ever held, once for each child and day, as it was last listed. */
function ever(council: MadeUpCouncil, extract: string, day: string): Row[] {
  const found = new Map<string, Row>();
  for (const month of council.months) {
    for (const row of council.rows(month, extract)) found.set(`${row['Child Unique ID']} ${row[day]}`, row);
  }
  return [...found.values()];
}

/** How often something began, a year: what was listed first in the six months before is left out. */
const perYear = (extract: string, day: string) => (council: MadeUpCouncil) => {
  const from = dayIn(`01/${council.months[0]!.slice(5)}/${council.months[0]!.slice(0, 4)}`)!;
  const begun = ever(council, extract, day).filter((row) => dayIn(row[day])! >= from);
  return (begun.length * 12) / council.months.length;
};

/** The return of 31 March, every year. */
const returns = (council: MadeUpCouncil, extract: string) =>
  council.months.filter((month) => month.endsWith('-03')).flatMap((month) => council.rows(month, extract));

/** Every September's workforce, of social workers. */
const workforce = (council: MadeUpCouncil, months: readonly string[]) =>
  months.flatMap((month) => council.rows(month, 'workforce')).filter((row) => row.Role === 'Social worker');
const septembers = (council: MadeUpCouncil) => council.months.filter((month) => month.endsWith('-09'));
const total = (rows: readonly Row[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);

const REFERRED = 'Date of referral';
const SECTION_47 = 'Strategy discussion initiating Section 47 Enquiry Start Date';
const CONFERENCE = 'Date of Initial Child Protection Conference';
const PLAN_START = 'Child Protection Plan Start Date';
const ASSESSED = 'Continuous Assessment Start Date';
const AUTHORISED = 'Continuous Assessment Date of Authorisation';
const CEASED = 'Date Ceased to be Looked After';

/**
 * The published picture of the county, and for the rest of England in 2025 (DfE, Explore education statistics). What
 * becomes of enquiries, health, immunisations, missing, care leavers and unaccompanied children are of the order that the
 * DfE publishes and were not looked up.
 */
export const MEASURES: readonly Measure[] = [
  {
    measure: 'looked after',
    printed: 326,
    within: 25,
    of: open('children_looked_after', CEASED),
  },
  {
    measure: 'on protection plans',
    printed: 117,
    within: 12,
    of: open('child_protection', 'Child Protection Plan End Date'),
  },
  {
    measure: 'further children in need',
    printed: 228,
    within: 25,
    of: onAverage(
      (council, month) =>
        council
          .rows(month, 'children_in_need')
          .filter((row) => /Child in need plan|Open assessment/.test(row['Case status']!)).length,
    ),
  },
  {
    measure: 'early help assessments a year',
    printed: 917,
    within: 75,
    of: perYear('early_help', 'Assessment start date'),
  },
  {
    measure: 'adoption orders in five years',
    printed: 94,
    within: 12,
    of: (council) =>
      new Set(
        council.months
          .flatMap((month) => council.rows(month, 'adoption'))
          .filter((row) => row['Date of Adoption Order'] !== '')
          .filter((row) => dayIn(row['Date of Adoption Order'])! > dayIn('31/10/2021')!)
          .map((row) => row['Child Unique ID']),
      ).size,
  },
  // England: 526 referrals and 189 enquiries per 10,000; the county knows about half as many children in need.
  { measure: 'referrals a year', printed: 1100, within: 110, of: perYear('referrals', REFERRED) },
  { measure: 'section 47 enquiries a year', printed: 400, within: 40, of: perYear('section_47', SECTION_47) },
  {
    measure: 're-referrals within 12 months, %',
    printed: 22.6,
    within: 2.5,
    of: (council) => {
      const all = ever(council, 'referrals', REFERRED);
      const byChild = new Map<string, number[]>();
      for (const row of all) {
        const child = row['Child Unique ID']!;
        byChild.set(child, [...(byChild.get(child) ?? []), dayIn(row[REFERRED])!]);
      }
      const from = dayIn('31/10/2022')!;
      return share(
        all.filter((row) => dayIn(row[REFERRED])! > from),
        (row) => {
          const day = dayIn(row[REFERRED])!;
          return byChild
            .get(row['Child Unique ID']!)!
            .some((earlier) => earlier < day && earlier >= day - 365);
        },
      );
    },
  },
  {
    measure: 'referrals without further action, %',
    printed: 6.5,
    within: 1,
    of: (council) => share(ever(council, 'referrals', REFERRED), (row) => yes(row['Referral NFA?'])),
  },
  {
    measure: 'assessments within 45 working days, %',
    printed: 84,
    within: 2.5,
    of: (council) =>
      share(
        ever(council, 'assessments', ASSESSED).filter((row) => row[AUTHORISED] !== ''),
        (row) => dayIn(row[AUTHORISED])! <= addWorkingDays(dayIn(row[ASSESSED])!, 45),
      ),
  },
  {
    measure: 'enquiries that come to a conference, %',
    printed: 34,
    within: 4,
    of: (council) => share(ever(council, 'section_47', SECTION_47), (row) => row[CONFERENCE] !== ''),
  },
  {
    measure: 'conferences within 15 working days, %',
    printed: 78.5,
    within: 2.5,
    of: (council) =>
      share(
        ever(council, 'section_47', SECTION_47).filter((row) => row[CONFERENCE] !== ''),
        (row) => dayIn(row[CONFERENCE])! <= addWorkingDays(dayIn(row[SECTION_47])!, 15),
      ),
  },
  {
    measure: 'second or later plans among new ones, %',
    printed: 24.5,
    within: 3,
    of: (council) =>
      share(
        ever(council, 'child_protection', PLAN_START).filter(
          (row) => dayIn(row[PLAN_START])! > dayIn('31/10/2021')!,
        ),
        (row) => row['Number of Previous Child Protection Plans'] !== '0',
      ),
  },
  {
    measure: 'plans of two years or longer, %',
    printed: 2.3,
    within: 1.5,
    of: onAverage((council, month) => {
      const asAt = dayIn(council.rows(month, 'workforce')[0]!['As at'])!;
      const plans = council
        .rows(month, 'child_protection')
        .filter((row) => row['Child Protection Plan End Date'] === '');
      return share(plans, (row) => asAt - dayIn(row[PLAN_START])! > 729);
    }),
  },
  {
    measure: 'three placements or more in a year, %',
    printed: 10,
    within: 2,
    of: onAverage((council, month) =>
      share(
        council.rows(month, 'children_looked_after').filter((row) => row[CEASED] === ''),
        (row) => Number(row['Number of Placements in the Last 12 months']) >= 3,
      ),
    ),
  },
  {
    measure: 'came into care in a year, of those in it, %',
    printed: 39,
    within: 5,
    of: (council) =>
      (100 * perYear('children_looked_after', STARTED)(council)) /
      open('children_looked_after', CEASED)(council),
  },
  {
    measure: 'unaccompanied, of those looked after, %',
    printed: 8,
    within: 2,
    of: (council) =>
      (100 * returns(council, 'ssda903_uasc').length) / returns(council, 'ssda903_header').length,
  },
  {
    measure: 'health assessment in the year, %',
    printed: 89,
    within: 3,
    of: (council) => share(returns(council, 'ssda903_oc2'), (row) => row.HEALTH_ASSESSMENT === '1'),
  },
  {
    measure: 'teeth checked in the year, %',
    printed: 79,
    within: 4,
    of: (council) => share(returns(council, 'ssda903_oc2'), (row) => row.TEETH_CHECK === '1'),
  },
  {
    measure: 'immunisations up to date, %',
    printed: 82,
    within: 4,
    of: (council) => share(returns(council, 'ssda903_oc2'), (row) => row.IMMUNISATIONS === '1'),
  },
  {
    measure: 'missing at least once in the year, %',
    printed: 11,
    within: 2,
    of: (council) => {
      const gone = council.months
        .filter((month) => month.endsWith('-03'))
        .map(
          (month) =>
            new Set(
              council
                .rows(month, 'ssda903_missing')
                .filter((row) => row.MISSING === 'M')
                .map((row) => row.CHILD),
            ).size,
        );
      return (100 * gone.reduce((sum, each) => sum + each, 0)) / returns(council, 'ssda903_header').length;
    },
  },
  {
    measure: 'care leavers of 19 to 21 in education, employment or training, %',
    printed: 55,
    within: 4,
    of: (council) => share(leavers(council), (row) => /^[FP]/.test(row.ACTIV!)),
  },
  {
    measure: 'care leavers of 19 to 21 in suitable accommodation, %',
    printed: 88,
    within: 3,
    of: (council) =>
      share(
        leavers(council).filter((row) => row.IN_TOUCH === 'YES'),
        (row) => row.ACCOM!.endsWith('1'),
      ),
  },
  {
    measure: 'cases for each full-time social worker who holds any',
    printed: 15.2,
    within: 1.2,
    of: (council) => {
      const holders = septembers(council)
        .flatMap((month) => council.rows(month, 'caseloads'))
        .filter((row) => /ocial worker/.test(row.Role!) && row['Cases held'] !== '0');
      return total(holders, 'Cases held') / total(holders, 'FTE');
    },
  },
  {
    measure: 'vacancies, %',
    printed: 14.2,
    within: 3,
    of: (council) => {
      const rows = workforce(council, septembers(council));
      const vacant = total(rows, 'Vacancies FTE');
      return (100 * vacant) / (vacant + total(rows, 'In post FTE'));
    },
  },
  {
    measure: 'agency workers, %',
    printed: 13,
    within: 3,
    of: (council) => {
      const rows = workforce(council, septembers(council));
      const agency = total(rows, 'Agency FTE');
      return (100 * agency) / (agency + total(rows, 'In post FTE'));
    },
  },
  {
    measure: 'turnover, %',
    printed: 11.8,
    within: 4,
    of: (council) =>
      (100 * 12 * total(workforce(council, council.months), 'Leavers FTE')) /
      total(workforce(council, council.months), 'In post FTE'),
  },
];

const STARTED = 'Date Started to be Looked After';

function leavers(council: MadeUpCouncil): Row[] {
  return council.months
    .filter((month) => month.endsWith('-03'))
    .flatMap((month) => {
      const asAt = dayIn(`31/03/${month.slice(0, 4)}`)!;
      return council
        .rows(month, 'ssda903_oc3')
        .filter(
          (row) =>
            dayIn(row.DOB)! <= addMonths(asAt, -12 * 19) && dayIn(row.DOB)! > addMonths(asAt, -12 * 22),
        );
    });
}

/** Live cases of a type, on average of the last three lists. */
function live(type: string, printed: number, within: number): Measure {
  const of = (council: MadeUpCouncil) =>
    mean(
      council.months.slice(-3).map((month) => {
        const found = council
          .rows(month, 'legal_cases')
          .filter((row) => row['Case type'] === type && row['Concluded on'] === '');
        return new Set(found.map((row) => row['Case reference'])).size;
      }),
    );
  return { measure: `live: ${type}`, printed, within, of };
}

/** The table of live cases of July 2021, of types that came and went on average of the months and year it tells. */
export const LEGAL: readonly Measure[] = [
  live('Care proceedings', 33, 7),
  live('Deprivation of Liberty Cases/COPS', 12, 3),
  live('HRA cases live', 14, 3),
  live('Change of Name', 4, 2),
  live('Current live PLO cases', 5, 3),
  live('Adoption/Contested', 2, 1.5),
  live('Contact Applications', 2, 1.5),
  live('Placement applications', 2, 1.5),
  live('Miscellaneous application', 1, 1),
  live('Discharge of Care Order', 2, 1.5),
  live('Discharge/SGO', 2, 1.5),
  live('Specific Issue application', 1, 1),
  live('Supervision Order/CAO', 0.5, 0.5),
  live('Revocation of Placement', 0.5, 0.5),
  live('Secure accommodation application', 0.5, 0.5),
  live('HRA cases settled or to be settled', 0.5, 0.5),
];
