import { addDays } from '../../../src/calendar/isoDate.ts';
import { tidy } from '../../../src/contracts/kit/cell.ts';
import { columnsOf, fieldsOf, type NamedField } from '../../../src/contracts/kit/contract.ts';
import { fieldsRead, keeps } from '../../../src/contracts/kit/rules.ts';
import type { Layout } from '../../../src/extracts/matchHeader.ts';
import type { Chance } from '../chance.ts';
import { asWritten, CELL_FAULTS, dayIn } from './cellFaults.ts';

/** A row with a fault in it; columns are by their place in the sound file. */
export interface Soiled {
  fault: string;
  rule: string | null;
  column: number | null;
  cells: string[];
  /** The cell that has a quotation mark inside its quotation marks. */
  strayQuote?: number;
  /** A cell too many or too few; which, the layout of the soiled file says. */
  shape?: 'extra' | 'missing';
  /** Another row that is written somewhere below this one. */
  again?: string[];
}

/** Puts a fault into a row; null where the row gives nothing for it. */
export type Soiler = (cells: readonly string[], draw: Chance) => Soiled | null;

/** The faults that rows of such a file can have: those that its contract must find. */
export function soilersFor(layout: Layout): Soiler[] {
  return [
    ...cellSoilers(layout),
    ...orderSoilers(layout),
    (cells) => ({
      fault: 'extra_cell',
      rule: 'too_many_cells',
      column: null,
      cells: [...cells],
      shape: 'extra',
    }),
    (cells) => ({
      fault: 'missing_cell',
      rule: 'too_few_cells',
      column: null,
      cells: [...cells],
      shape: 'missing',
    }),
    strayQuote,
    (cells) => ({ fault: 'duplicate', rule: null, column: null, cells: [...cells], again: [...cells] }),
    ...contradictions(layout),
  ];
}

const replaced = (cells: readonly string[], index: number, text: string) => cells.with(index, text);

function cellSoilers({ fields }: Layout): Soiler[] {
  return CELL_FAULTS.flatMap(({ fault, ruleFor, write }): Soiler[] => {
    const places = fields.flatMap(({ index, field: { meta } }) => {
      const rule = ruleFor(meta);
      const markers = (meta.nullMarkers ?? []).map((marker) => marker.toLowerCase());
      return rule === undefined ? [] : [{ index, rule, markers }];
    });
    if (places.length === 0) return [];
    return [
      (cells, draw) => {
        const { index, rule, markers } = draw.pick(places);
        const text = write(tidy(cells[index] ?? ''));
        if (text === null || markers.includes(text.toLowerCase())) return null;
        const soiled = replaced(cells, index, text);
        // With fewer cells filled it could pass for a blank line or a note.
        if (soiled.filter((cell) => tidy(cell) !== '').length < 2) return null;
        return { fault, rule, column: index, cells: soiled };
      },
    ];
  });
}

/** An end before its start, where that breaks this one rule and no other. */
function orderSoilers({ contract, fields }: Layout): Soiler[] {
  const places = new Map(fields.map(({ index, field }) => [field.name, index]));
  const rules = contract.rules ?? [];
  return rules.flatMap((rule): Soiler[] => {
    if (rule.test !== 'in_order') return [];
    const [first, then, at] = [rule.first, rule.then, rule.at].map((name) => places.get(name));
    if (first === undefined || then === undefined || at === undefined) return [];
    return [
      (cells, draw) => {
        const start = dayIn(tidy(cells[first]!));
        if (start === null || tidy(cells[then]!) === '') return null;
        const soiled = replaced(cells, then, asWritten(addDays(start, -1 - draw.below(60))));
        const values = valuesOf(fieldsOf(contract), places, soiled);
        const broken = values && rules.filter((each) => !keeps(each, values));
        if (broken?.length !== 1 || broken[0] !== rule) return null;
        return { fault: 'end_before_start', rule: rule.rule, column: at, cells: soiled };
      },
    ];
  });
}

function valuesOf(
  fields: readonly NamedField[],
  places: ReadonlyMap<string, number>,
  cells: readonly string[],
): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  for (const { name, schema } of fields) {
    const { success, data } = schema.safeParse(cells[places.get(name) ?? -1] ?? '');
    if (!success) return null;
    values[name] = data;
  }
  return values;
}

/** `"S"mith"`: a mark inside a cell that was not written twice. */
const strayQuote: Soiler = (cells, draw) => {
  const places = [...cells.keys()].filter((index) => /^\w\w[^"]*$/.test(cells[index]!));
  if (places.length === 0) return null;
  const soiled = { fault: 'stray_quote', rule: 'stray_quote', column: null, cells: [...cells] };
  return { ...soiled, strayQuote: draw.pick(places) };
};

/** A second row that says something else for the same key: of the two neither can be taken. */
function contradictions({ contract, fields, months }: Layout): Soiler[] {
  if (contract.measures) return [];
  const keys = new Set(contract.unique);
  const known = new Set(columnsOf(contract).map(({ name }) => name));
  const ruled = new Set((contract.rules ?? []).flatMap(fieldsRead));
  const isKey = ({ name, meta }: NamedField) => meta.columns(name).some((column) => keys.has(column.name));
  const free = fields.filter(
    ({ field }) =>
      !isKey(field) &&
      !ruled.has(field.name) &&
      ['text', 'category', 'identifier', 'count'].includes(field.meta.kind),
  );
  if (free.length === 0 || ![...keys].every((key) => known.has(key))) return [];
  if (contract.months && months.length === 0) return [];
  return [
    (cells, draw) => {
      const { index, field } = draw.pick(free);
      const text = tidy(cells[index]!);
      const other =
        field.meta.kind === 'count' ? String(Number(text.replaceAll(',', '')) + 1) : `${text} again`;
      const again = replaced(cells, index, other.trim());
      return { fault: 'contradiction', rule: 'unique', column: null, cells: [...cells], again };
    },
  ];
}
