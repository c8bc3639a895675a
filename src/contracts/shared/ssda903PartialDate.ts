import { parsePartialDate } from '../../calendar/parsePartialDate.ts';
import { type Column, cell, type Field, type Reading } from '../kit/cell.ts';
import { isStandIn, STAND_IN } from '../kit/readDay.ts';

/** A date of which the day, the month or all may be unknown; null from and to where nothing of it is known. */
export interface MaybeDate {
  printed: string;
  from: string | null;
  to: string | null;
}

/**
 * A date in the form of the SSDA903 guide: `zz/05/2019` where the day is not known, `zz/zz/2019` where only the year
 * is, `zz/zz/zzzz` (or `Unknown`) where nothing is. Fills NAME as printed, and NAME_from and NAME_to, its first and
 * last possible day.
 */
export const ssda903PartialDate = <const F extends Field>(field: F) =>
  cell<MaybeDate, F>(field, {
    kind: 'date, zz where a part is unknown',
    columns: (name): Column[] => [
      { name, type: 'VARCHAR' },
      { name: `${name}_from`, type: 'DATE' },
      { name: `${name}_to`, type: 'DATE' },
    ],
    spread: (value) => [value?.printed ?? null, value?.from ?? null, value?.to ?? null],
    read,
  });

function read(text: string): Reading<MaybeDate> {
  if (/^(?:zz?\/zz?\/z{2,4}|unknown|not known)$/i.test(text)) {
    return { value: { printed: text, from: null, to: null } };
  }
  const known = parsePartialDate(text.replace(/^zz?\/(?:zz?\/(?=\d{4}$)|(?=\d{1,2}\/\d{4}$))/i, ''));
  if (known && known.from === known.to && isStandIn(known.from)) return STAND_IN;
  return known
    ? { value: { ...known, printed: text } }
    : {
        rule: 'date',
        message: 'is not a date: write it as 31/05/2019, zz/05/2019, zz/zz/2019 or zz/zz/zzzz',
      };
}
