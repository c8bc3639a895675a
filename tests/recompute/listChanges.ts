/** What takes the place of a list's rows. */
export interface ListChange {
  list: string;
  /** The column whose number decides which rows change. */
  by: string;
  /** A query on `list`, with that number as `n` and its folder, such as 2026-10, as `month`. */
  sql: string;
}

const ENQUIRY = 'Strategy discussion initiating Section 47 Enquiry Start Date';
const CONFERENCE = 'Date of Initial Child Protection Conference';
const ANNEX_A = '"Child Unique ID"';

/** A day of a column, so many days later. */
const later = (column: string, days: number) =>
  `strftime(strptime("${column}", '%d/%m/%Y') + interval ${days} days, '%d/%m/%Y') as "${column}"`;

/** Of eleven children one each is missing from the last list, the last two and the last four, and nobody says why. */
const STAYS = `not (
  n % 11 = 1 and month >= '2026-10'
  or n % 11 = 2 and month >= '2026-09'
  or n % 11 = 3 and month >= '2026-07'
)`;

/** Of one open row in nine another begins while it goes on. */
const again = (started: string, ended: string) => `
  from list where ${STAYS}
  union all
  select * replace (${later(started, 45)}) from list
  where ${STAYS} and n % 9 = 0 and "${ended}" is null
    and strptime("${started}", '%d/%m/%Y') < (month || '-01')::date - interval 45 days`;

/** What councils do, and the made-up one does not: for all of it definitions say what counts. */
export const LIST_CHANGES: readonly ListChange[] = [
  { list: 'early_help', by: ANNEX_A, sql: `from list where ${STAYS}` },
  {
    // a second one after the same referral
    list: 'assessments',
    by: ANNEX_A,
    sql: `
      from list where ${STAYS}
      union all
      select * replace (
        ${later('Continuous Assessment Start Date', 30)},
        ${later('Continuous Assessment Date of Authorisation', 30)}
      )
      from list
      where ${STAYS} and n % 4 = 0
        and strptime("Continuous Assessment Date of Authorisation", '%d/%m/%Y')
          < (month || '-01')::date - interval 30 days`,
  },
  { list: 'children_in_need', by: ANNEX_A, sql: again('CIN Start Date', 'CIN Closure Date') },
  {
    list: 'child_protection',
    by: ANNEX_A,
    sql: again('Child Protection Plan Start Date', 'Child Protection Plan End Date'),
  },
  {
    list: 'children_looked_after',
    by: ANNEX_A,
    // one child in eight has short breaks
    sql: `
      select * replace (
        if(n % 8 = 5, 'V3: Short term breaks, episodes recorded', "Child's Legal Status") as "Child's Legal Status"
      )
      from (${again('Date Started to be Looked After', 'Date Ceased to be Looked After')})`,
  },
  {
    // two sources on one day, one of which or both led to nothing further
    list: 'referrals',
    by: ANNEX_A,
    sql: `
      select * replace (if(n % 7 = 0, 'a) Yes', "Referral NFA?") as "Referral NFA?") from list
      union all
      select * replace (
        if("Referral Source" = 'q) 6: Police', 'e) 2A: Schools', 'q) 6: Police') as "Referral Source",
        if(n % 8 = 0, 'a) Yes', "Referral NFA?") as "Referral NFA?",
        null as "Allocated Team"
      )
      from list where n % 4 = 0`,
  },
  {
    // two enquiries that led to one conference, the first of a team that nobody wrote down; and two that led to one each,
    // some, and some not, so soon after the strategy discussion that it may have decided on the second
    list: 'section_47',
    by: ANNEX_A,
    sql: `
      select * replace (if(n % 4 = 0, null, "Allocated Team") as "Allocated Team") from list
      -- by the time that the second is listed, of some the first is on no list, and the discussion alone tells of it
      where n % 10 <> 3
      union all
      select * replace (${later(ENQUIRY, 4)}) from list
      where n % 2 = 0 and "${CONFERENCE}" is not null
      union all
      select * replace (${later(ENQUIRY, 12)}, ${later(CONFERENCE, 12)}) from list
      where n % 2 = 1 and n % 20 <> 3
        and strptime("${CONFERENCE}", '%d/%m/%Y') < (month || '-01')::date - interval 12 days
      union all
      select * replace (${later(ENQUIRY, 25)}, ${later(CONFERENCE, 25)}) from list
      where n % 20 = 3
        and strptime("${CONFERENCE}", '%d/%m/%Y') < (month || '-01')::date - interval 25 days`,
  },
  {
    // visits for which no day was set, that are listed only once they are made, or after which none is listed
    list: 'visits',
    by: '"Child ID"',
    sql: `
      select * replace (
        if(n % 3 = 0, null, "Visit due") as "Visit due",
        if(n % 13 = 0, null, "Team") as "Team"
      )
      from list
      where ("Date of visit" is not null or (n % 3 <> 0 and n % 5 <> 0))
        and not (
          n % 6 = 1 and "Kind of visit" = 'Looked after'
          and strptime(coalesce("Date of visit", "Visit due"), '%d/%m/%Y') >= date '2026-05-01'
        )`,
  },
  {
    // core groups of children who are looked after, too
    list: 'reviews',
    by: '"Child ID"',
    sql: `
      from list
      union all
      select * replace (
        "Review ID" || 'G' as "Review ID",
        'Core group' as "Kind of review",
        ${later('Review held on', 20)},
        null as "Participation"
      )
      from list
      where n % 4 = 1 and "Kind of review" = 'Looked after review' and "Review held on" is not null
        and strptime("Review held on", '%d/%m/%Y') < (month || '-01')::date - interval 20 days`,
  },
  {
    // what is due on the last day
    list: 'supervision',
    by: '"Worker ID"',
    sql: `
      from list
      union all
      select distinct on ("Worker ID") * replace (
        '20/10/2026' as "Supervision due",
        null as "Child ID",
        if(n % 2 = 0, '20/10/2026', null) as "Supervision held on"
      )
      from list where month = '2026-10'`,
  },
];
