import { addDays } from '../../src/calendar/isoDate.ts';
import { parseDate } from '../../src/calendar/parseDate.ts';
import { parseMonth } from '../../src/calendar/parseMonth.ts';
import { lastMonthOf, type PackPeriod, quarterOf } from '../../src/pack/period.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { describeMonths } from '../../src/words/describeMonths.ts';
import { formatDate } from '../../src/words/formatDate.ts';
import { UsageError } from '../commands/command.ts';

/** What was asked for, as it was typed; null where it was not. */
export interface Asked {
  month: string | null;
  quarter: string | null;
  from: string | null;
  to: string | null;
}

/** As many as fit across a page. */
const MOST_WEEKS = 12;

/** The period that a pack is asked for. Throws a `UsageError` where none or several are, or what is typed is none. */
export function askedPeriod({ month, quarter, from, to }: Asked): PackPeriod | { from: string; to: string } {
  const ways = [month, quarter, from ?? to].filter((each) => each !== null);
  if (ways.length !== 1) {
    throw new UsageError('pack: give one of --month 2026-10, --quarter 2026-Q2, and --from DATE --to DATE');
  }
  if (month !== null) {
    const first = parseMonth(month);
    if (first === null) throw new UsageError(`pack: --month "${month}" is not a month: write it as 2026-10`);
    return { kind: 'month', month: first };
  }
  if (quarter !== null) {
    const found = quarterOf(quarter);
    if (!found) {
      throw new UsageError(
        `pack: --quarter "${quarter}" is not a quarter: write April to June 2026 as 2026-Q1`,
      );
    }
    return found;
  }
  return { from: day('from', from), to: day('to', to) };
}

function day(option: 'from' | 'to', text: string | null): string {
  const found = text === null ? null : parseDate(text);
  if (found !== null) return found;
  const given = text === null ? 'is not given' : `"${text}" is not a date`;
  throw new UsageError(`pack: --${option} ${given}: write it as 2026-10-31`);
}

/** The period where the publication has figures of it. Throws one line that names what there is where it has not. */
export function knownPeriod(publication: Publication, asked: ReturnType<typeof askedPeriod>): PackPeriod {
  if (!('kind' in asked)) return knownWeeks(publication, asked);
  const months = monthsOf(publication);
  const wanted = asked.kind === 'quarter' ? asked.months : [lastMonthOf(asked)];
  if (wanted.some((month) => months.includes(month))) return asked;
  const named = asked.kind === 'quarter' ? asked.quarter : lastMonthOf(asked).slice(0, 7);
  const known = months.length === 0 ? 'for no month' : `for ${describeMonths(months)}`;
  throw new Error(`pack: there is no figure for ${named}: there are figures ${known}`);
}

/** The whole weeks from one day to another. */
function knownWeeks({ tables }: Publication, { from, to }: { from: string; to: string }): PackPeriod {
  const all = [...new Set(tables.weekly.map(({ week }) => week))].sort();
  if (all.length === 0) throw new Error('pack: there are no figures by week in this publication');
  const weeks = all.filter((week) => week >= from && addDays(week, 6) <= to);
  const [first, last] = [all[0]!, addDays(all.at(-1)!, 6)];
  if (weeks.length === 0) {
    throw new Error(
      `pack: no whole week lies between ${from} and ${to}: there are weeks from ${formatDate(first)} to ${formatDate(last)}`,
    );
  }
  if (weeks.length > MOST_WEEKS) {
    throw new UsageError(
      `pack: ${from} to ${to} are ${weeks.length} weeks: a page is wide enough for ${MOST_WEEKS}`,
    );
  }
  return { kind: 'weeks', weeks };
}

/** The months of which anything is known, to the as-at date: what is due later is not yet a figure. */
function monthsOf({ definitions, figures, summary }: Publication): string[] {
  const months = definitions.flatMap(({ id }) => figures.months(id));
  return [...new Set(months)].filter((month) => month <= summary.as_at).sort();
}
