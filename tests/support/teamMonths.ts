import { addWorkingDays } from '../../pipeline/synthesise/time/days.ts';
import { dayIn, type MadeUpCouncil, monthOf } from './madeUpCouncil.ts';

/** Cases for each full-time worker in post, by `team month`, as the lists of caseloads have them. */
export function caseloads(council: MadeUpCouncil): Map<string, number> {
  const sums = new Map<string, { cases: number; fte: number }>();
  for (const month of council.months) {
    for (const row of council.rows(month, 'caseloads')) {
      const sum = sums.get(`${row.Team} ${month}`) ?? { cases: 0, fte: 0 };
      sum.cases += Number(row['Cases held']);
      sum.fte += Number(row.FTE);
      sums.set(`${row.Team} ${month}`, sum);
    }
  }
  return new Map([...sums].map(([key, { cases, fte }]) => [key, cases / fte]));
}

/** Working days of the assessments that each team began in each month, as the last lists that hold them have them. */
export function assessmentDays(council: MadeUpCouncil): Map<string, number[]> {
  const found = new Map<string, { key: string; days: number }>();
  for (const month of council.months) {
    for (const row of council.rows(month, 'assessments')) {
      const [start, end] = [dayIn(row['Continuous Assessment Start Date'])!, dayIn(row[AUTHORISED])];
      if (end === null) continue;
      const key = `${row['Allocated Team']} ${monthOf(row['Continuous Assessment Start Date']!)}`;
      let days = Math.floor(((end - start) * 5) / 7) - 3;
      while (addWorkingDays(start, days) < end) days++;
      found.set(`${row['Child Unique ID']} ${start}`, { key, days });
    }
  }
  const days = new Map<string, number[]>();
  for (const each of found.values()) days.set(each.key, [...(days.get(each.key) ?? []), each.days]);
  return days;
}
const AUTHORISED = 'Continuous Assessment Date of Authorisation';
