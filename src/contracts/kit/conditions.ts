import { type Column, cell, type Field } from './cell.ts';

/** What a column must say: one of some values. */
export interface ColumnCondition {
  header: string;
  values: readonly string[];
}

/** `cla_group = CLA on 31 March; sex = All | Total`: the columns and what each must say; null where that is not said. */
export function parseConditions(text: string): ColumnCondition[] | null {
  const parts = text.trim() === '' ? [] : text.split(';');
  const found = parts.map((part) => {
    const at = part.indexOf('=');
    const values = part
      .slice(at + 1)
      .split('|')
      .map((value) => value.trim());
    return { header: part.slice(0, Math.max(at, 0)).trim(), values };
  });
  const isSound = found.every(({ header, values }) => header !== '' && !values.includes(''));
  return isSound ? found : null;
}

/** What other columns must say, as `parseConditions` reads it; kept as written. */
export const conditions = <const F extends Field>(field: F) =>
  cell<string, F>(field, {
    kind: 'conditions',
    columns: (name): Column[] => [{ name, type: 'VARCHAR' }],
    read: (text) =>
      parseConditions(text)
        ? { value: text }
        : {
            rule: 'conditions',
            message: 'is no condition: write it as column = value, with ; between several',
          },
  });
