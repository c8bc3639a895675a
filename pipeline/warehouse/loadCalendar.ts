import { calendarDays } from '../../src/calendar/calendarDays.ts';
import type { Column } from '../../src/contracts/kit/cell.ts';
import { identifier } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

/**
 * Makes `calendar.days`, one row per day from 1995 to 2035, and the macros `working_days_between(a, b)`,
 * `add_working_days(d, n)` and `age_on(born, d)`, which count as `src/calendar/workingDays.ts` and `age.ts` do. NULL
 * gives NULL; so does a day outside those years, where TypeScript throws: one mistyped year must not stop a run.
 */
export async function loadCalendar(warehouse: Warehouse): Promise<void> {
  const columns = DAYS.map(({ name, type }) => `${identifier(name)} ${type} not null`).join(', ');
  await warehouse.run(`create schema calendar; create table calendar.days (${columns})`);
  await warehouse.append('calendar', 'days', DAYS, calendarDays());
  await warehouse.run(MACROS);
}

const DAYS: readonly Column[] = [
  { name: 'date', type: 'DATE' },
  { name: 'is_working_day', type: 'BOOLEAN' },
  { name: 'working_day_number', type: 'INTEGER' },
  { name: 'week', type: 'DATE' },
  { name: 'month', type: 'DATE' },
];

const MACROS = `
create macro working_days_between(a, b) as (
  (select working_day_number from calendar.days where date = b::date)
  - (select working_day_number from calendar.days where date = a::date)
);

-- one equality joins the two days: a choice between two ways to join them takes minutes
create macro add_working_days(d, n) as (
  case when n = 0 then (select date from calendar.days where date = d::date) else (
    select found.date
    from calendar.days as start
    join calendar.days as found
      on found.working_day_number
        = start.working_day_number + n + (n < 0)::integer * (1 - start.is_working_day::integer)
    where start.date = d::date and found.is_working_day
  ) end
);

create macro age_on(born, d) as (
  case when d::date >= born::date then
    year(d::date) - year(born::date)
    - (month(d::date) * 32 + day(d::date) < month(born::date) * 32 + day(born::date))::integer
  end
);
`;
