import { type Contract, columnsOf, fieldsOf } from '../../src/contracts/kit/contract.ts';
import { identifier, literal } from '../warehouse/sqlText.ts';

/** What names a person or a case of one: rows of tables that have none of them are figures, which do not grow old. */
const NAMES_PEOPLE = ['child_id', 'adopter_id', 'family_id', 'household_id', 'worker_id', 'case_reference'];

/** True where the rows of an extract tell of people. */
export const tellsOfPeople = (contract: Contract) =>
  fieldsOf(contract).some(({ name }) => NAMES_PEOPLE.includes(name));

/** When somebody was born says nothing of when a row is of. */
const BIRTH = /birth/;

/**
 * The last day that a row speaks for, in SQL; null where nothing says it. It is the latest of its dates, births apart. A
 * list that shows what stands on one day, or what stood in so many months before it, speaks of that day in every row that
 * does not say when it ended; and so does a row without a date.
 * @param asAt to which day its file runs, `YYYY-MM-DD`
 */
export function lastDaySql(contract: Contract, asAt: string | null): string {
  const ofFile = asAt === null ? 'null::date' : `date ${literal(asAt)}`;
  const days = columnsOf(contract)
    .filter(({ name, type }) => type === 'DATE' && !BIRTH.test(name))
    .map(({ name }) => identifier(name));
  const { covers, reaches, over, ended = over } = contract;
  const showsOneDay = (covers === 'snapshot' || covers === 'keys') && reaches !== 'all';
  const stillStood = ended
    ? [`if(${identifier(ended)} is null, ${ofFile}, null)`]
    : showsOneDay
      ? [ofFile]
      : [];
  return `coalesce(greatest(${[...days, ...stillStood, 'null::date', 'null::date'].join(', ')}), ${ofFile})`;
}
