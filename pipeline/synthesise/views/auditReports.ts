import { MONTHS } from '../../../src/calendar/monthNames.ts';
import { Stream } from '../random/stream.ts';
import { addMonths, type Day, dateOf, inWords, monthOfYear, weekday, yearOf } from '../time/days.ts';
import type { Audited } from './papers.ts';
import type { Showing } from './view.ts';

/** What is told of the case audits: how far the year's programme has come each week, and the grades by quarter. */
export function showAuditReports(showing: Showing): void {
  const services = [...new Set(showing.papers.audits.map(({ service }) => service))].sort();
  for (const service of services) {
    const audits = showing.papers.audits.filter((audit) => audit.service === service);
    showProgress(service, audits, showing);
    showGrades(service, audits, showing);
  }
}

/** A row for each Friday of the month: audited since April, and what is left of the year's programme. */
function showProgress(service: string, audits: readonly Audited[], { council, out }: Showing): void {
  const { from, ends } = council.timeline;
  const aMonth = audits.length / ends.length;
  const draw = new Stream(council.seed, `audits:${service}`);
  // What an audit found is decided once, so that counts only grow within a year.
  const found = audits.map(({ day }) => ({ day, outcome: draw.weighted(OUTCOMES) }));
  for (const [at, end] of ends.entries()) {
    for (let friday = end - dateOf(end) + 1; friday <= end; friday++) {
      if (weekday(friday) !== 4) continue;
      const april = firstOfApril(friday);
      const since = Math.max(from, april);
      const planned = Math.ceil(aMonth * monthsBetween(since, addMonths(april, 12)));
      const done = found.filter(({ day }) => day >= since && day <= friday);
      const [close, move] = ['closure', 'transfer'].map((as) => done.filter(({ outcome }) => outcome === as));
      const counts = [done.length, close!.length, move!.length, Math.max(0, planned - done.length)];
      out.add('audit_progress', at, `${inWords(friday)},${service},${counts}`);
    }
  }
}

/** Whether a case that was audited is with the right service. */
const OUTCOMES = [
  ['stays', 72],
  ['closure', 18],
  ['transfer', 10],
] as const;

/** A row for each quarter of two years; an audit counts by the grade that it has on that day, moderation included. */
function showGrades(service: string, audits: readonly Audited[], { council, out }: Showing): void {
  const { from, ends } = council.timeline;
  for (const [at, end] of ends.entries()) {
    const first = firstOfQuarter(Math.max(from, addMonths(end, -23)));
    for (let quarter = first; quarter <= end; quarter = addMonths(quarter, 3)) {
      const until = Math.min(end, addMonths(quarter, 3) - 1);
      const done = audits.filter(({ day }) => day >= quarter && day <= until);
      if (done.length === 0) continue;
      const counts = [3, 2, 1, 0].map(
        (grade) => done.filter((audit) => gradeOn(audit, end) === grade).length,
      );
      out.add('audit_grades', at, `"${service}, ${quarterInWords(quarter)}",${counts}`);
    }
  }
}

const gradeOn = ({ grade, moderation, after }: Audited, day: Day) =>
  moderation !== null && moderation <= day ? after : grade;

const firstOfMonth = (day: Day) => day - dateOf(day) + 1;
const firstOfQuarter = (day: Day) => addMonths(firstOfMonth(day), -((monthOfYear(day) - 1) % 3));
const firstOfApril = (day: Day) => addMonths(firstOfMonth(day), -((monthOfYear(day) + 8) % 12));
const monthsBetween = (from: Day, to: Day) =>
  (yearOf(to) - yearOf(from)) * 12 + monthOfYear(to) - monthOfYear(from);

/** `July to September 2026`. */
const quarterInWords = (first: Day) =>
  `${MONTHS[monthOfYear(first) - 1]} to ${MONTHS[monthOfYear(first) + 1]} ${yearOf(first)}`;
