import { cell, type Field } from '../kit/cell.ts';
import { date, identifier, yesNo } from '../kit/fields.ts';

/** The fields that every table of the SSDA903 return shares, and what its contracts are written with. */

export const childId = identifier({
  header: 'CHILD',
  required: true,
  about: 'The child, by the code that the council keeps for it from year to year',
  example: '000123',
});

export const dateOfBirth = date({ header: 'DOB', example: '18/05/2005' });

const plainFlag = yesNo({ header: '', required: true });

/** A flag, `0` or `1`; also `1.0`, which table software makes of a flag in a column with blanks. */
export const flag = <const F extends Field>(field: F) =>
  cell<boolean, F>(field, {
    kind: 'yes or no',
    columns: (name) => [{ name, type: 'BOOLEAN' }],
    read: (text) => {
      const { data } = plainFlag.safeParse(text.replace(/^([01])\.0+$/, '$1'));
      return data === undefined
        ? { rule: 'yes_no', message: 'is neither yes nor no: write 1 or 0' }
        : { value: data };
    },
  });
