import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';

/** The child that is to be forgotten: in every file of the inbox, in every way in which a row can hold it. */
export const CHILD = 'KX-0047113';
/** One that stays. */
export const OTHER = 'KX-0047114';

const REFERRALS =
  'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,Allocated Team,Allocated Worker';
const NEED =
  'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case status,Allocated Team,Allocated Worker';

const referral = (child: string, day: string, worker = 'A. Worker', nfa = 'b) No') =>
  `${child},a) Male,a) WBRI,14/05/2012,14,${day},e) 2A: Schools,${nfa},0,East,${worker}`;

const other = (at: number) => `C${1000 + at}`;

/** An inbox of two months: referrals, children in need, and visits as a workbook. */
export async function writeForgettable(inbox: string): Promise<void> {
  for (const month of ['2026-09', '2026-10']) {
    const day = (at: number) => `${String((at % 28) + 1).padStart(2, '0')}/${month.slice(5)}/2026`;
    const rest = Array.from({ length: 40 }, (_, at) => at);
    write(inbox, `${month}/referrals.csv`, [
      REFERRALS,
      ...rest.map((at) => referral(other(at), day(at))),
      referral(OTHER, day(3)),
      // Accepted; quarantined for a bad day; quarantined for saying two things of one referral.
      referral(CHILD, day(4)),
      referral(CHILD, `31/02/2026`),
      referral(CHILD, day(6), 'B. Worker'),
      referral(CHILD, day(6), 'C. Worker'),
      // Of another child, and naming this one in its text.
      referral(other(77), day(7), `A. Worker (see ${CHILD})`),
      // Its identifier as another system writes it, and an answer that gives rise to a problem.
      referral(CHILD.toLowerCase().replace('-', ' '), day(8), 'A. Worker', 'perhaps'),
    ]);
    write(inbox, `${month}/children-in-need.csv`, [
      NEED,
      ...rest.map(
        (at) => `${other(at)},a) Male,a) WBRI,14/05/2012,14,b) No,02/03/2019,N1,,,,a) CIN,East,A. Worker`,
      ),
      `${CHILD},a) Male,a) WBRI,14/05/2012,14,b) No,02/03/2019,N1,05/03/2019,20/03/2019,RC1,e) Closed,East,A. Worker`,
    ]);
    const visit = (at: number, child: string) => [
      `V${month}${at}`,
      child,
      'CIN',
      day(at),
      '',
      '',
      '',
      '',
      '',
      'East',
    ];
    const header =
      'Visit ID,Child ID,Kind of visit,Visit due,Date of visit,Child seen,Child seen alone,Bedroom seen,Worker ID,Team';
    const rows = [header.split(','), ...rest.map((at) => visit(at, other(at))), visit(50, CHILD)];
    const cells = rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String })));
    await writeXlsxFile(cells).toFile(join(inbox, month, 'visits.xlsx'));
  }
}

function write(inbox: string, name: string, lines: readonly string[]): void {
  mkdirSync(join(inbox, name, '..'), { recursive: true });
  writeFileSync(join(inbox, name), `${lines.join('\n')}\n`);
}
