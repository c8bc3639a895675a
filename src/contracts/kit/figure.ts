import { type Column, cell, type Field } from './cell.ts';
import { SUPPRESSED } from './fields.ts';

/** A published figure: its value, or what is printed in its place. */
export interface Figure {
  value: number | null;
  marker: string | null;
}

/**
 * A figure of published statistics: a number, with the digits that spreadsheets add (`37.799999999999997`,
 * `2.45E-2`), or a marker in its place. Fills NAME and NAME_marker; the value behind a marker is NULL, never 0.
 * Markers, by the conventions of Explore education statistics: `c` confidential, `z` not applicable, `x` not
 * available, `k` and `low` round to zero, `u` of low reliability; in older tables `*`, `:`, `~`, `..` and, in the Local
 * Authority Interactive Tool, `-`. Kept in lower case and without the brackets that some tables print around them.
 */
export const figure = <const F extends Field>(field: F) =>
  cell<Figure, F>(field, {
    kind: 'figure or marker',
    columns: figureColumns,
    spread: (value) => [value?.value ?? null, value?.marker ?? null],
    read: (text) => {
      const marker = markerOf(text);
      if (marker !== null) return { value: { value: null, marker } };
      const number = numberOf(text);
      if (number !== null) return { value: { value: number, marker: null } };
      return {
        rule: 'figure',
        message: 'is neither a number nor a marker (c, z, x, k, u, low, *, :, ~, -): ask what it stands for',
      };
    },
  });

/** The columns that a figure of that name fills. */
export function figureColumns(name: string): Column[] {
  return [
    { name, type: 'DOUBLE' },
    { name: `${name}_marker`, type: 'VARCHAR' },
  ];
}

function markerOf(text: string): string | null {
  if (/^[-–—]$/.test(text)) return '-';
  return SUPPRESSED.test(text) ? text.toLowerCase().replace(/[[\]]/g, '') : null;
}

function numberOf(text: string): number | null {
  const plain = text.replace(/^[−–]/, '-').replace(/\s*%$/, '');
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,20})?(?:E-?\d{1,2})?$/i.test(plain)) return null;
  return Number(plain.replaceAll(',', ''));
}
