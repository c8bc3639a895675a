import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Shown, shownBy, shownText } from './cellText.ts';

/** What a workbook says beside its cells, and its bytes with every cell saying as text what a bare number would lose. */
export interface Said {
  bytes: Uint8Array;
  sheets: {
    hidden: boolean;
    /** The rows, from 1, that have a cell in common with another row. */
    merged: ReadonlySet<number>;
  }[];
}

/** More than this, unpacked, in bytes, is no list of children: a small file can be made to hold any amount. */
const LARGEST = 2 ** 30;

/**
 * Readers of workbooks give a cell's number without its format, so that 39% is 0.39, and give nothing where a formula
 * failed. So cells are told to say what they show before they are read: `39%`, `14:30`, `0012345`, `#REF!`. Throws
 * where the bytes are no workbook.
 */
export function sayAsShown(workbook: Uint8Array): Said {
  let size = 0;
  const files = unzipSync(workbook, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/i.test(name)) return false;
      size += originalSize;
      if (size > LARGEST) throw new Error('too large');
      return true;
    },
  });
  const textOf = (name: string) => (files[name] ? strFromU8(files[name]) : '');
  const book = textOf('xl/workbook.xml').replace(/\bdate1904="true"/, 'date1904="1"');
  const targets = targetsOf(textOf('xl/_rels/workbook.xml.rels'));
  const shown = formatsOf(textOf(targets.get('styles') ?? 'xl/styles.xml'));
  const sheets = [...book.matchAll(SHEET)].map(([tag]) => {
    const name = targets.get(/\bid="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '';
    const xml = textOf(name);
    if (xml !== '')
      files[name] = strToU8(
        xml.replace(CELL, (cell, prefix = '', attributes = '', inside = '') =>
          sayCell({ cell, prefix, attributes, inside }, shown),
        ),
      );
    return { hidden: /\bstate="(?:hidden|veryHidden)"/.test(tag), merged: mergedRows(xml) };
  });
  files['xl/workbook.xml'] = strToU8(book);
  return { bytes: zipSync(files, { level: 0 }), sheets };
}

const SHEET = /<(?:\w+:)?sheet\s[^>]*>/g;
const CELL = /<((?:\w+:)?)c\s([^>]*?)(?:\/>|>(.*?)<\/\1c>)/gs;

/** A cell of a sheet, `<c r="B2" s="3"><v>0.39</v></c>`, as text wherever its number alone would say something else. */
function sayCell(
  { cell, prefix, attributes, inside }: Record<'cell' | 'prefix' | 'attributes' | 'inside', string>,
  shown: readonly Shown[],
): string {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>(.*?)<\//s.exec(inside)?.[1] ?? '';
  const isFormula = /<(?:\w+:)?f[\s>/]/.test(inside);
  const asText = (text: string) => {
    const rest = attributes.replace(/\s*\bt="\w+"/, '').replace(/\s*\/$/, '');
    return `<${prefix}c ${rest} t="str"><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  };
  if (type === 'e') return asText(value || '#VALUE!');
  // A program that writes workbooks works out no formula: what the cell would show nobody knows yet.
  if (isFormula && type === 'n' && value === '') return asText('#NOT CALCULATED!');
  if (type !== 'n' || value === '') return cell;
  const text = shownText(value, shown[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? -1)] ?? null);
  return text === null ? cell : asText(text);
}

/** The parts of a workbook by the id of their relation, and its styles by the name `styles`. */
function targetsOf(relations: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const said = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const target = said('Target');
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(said('Id'), path);
    if (said('Type').endsWith('/styles')) targets.set('styles', path);
  }
  return targets;
}

/** How numbers are shown by each style that a cell can name. */
function formatsOf(styles: string): Shown[] {
  const codes = new Map<number, string>();
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const [id, code] = [/\bnumFmtId="(\d+)"/.exec(tag)?.[1], /\bformatCode="([^"]*)"/.exec(tag)?.[1]];
    if (id && code !== undefined) codes.set(Number(id), code.replaceAll('&quot;', '"'));
  }
  const cells = /<(?:\w+:)?cellXfs[\s>](.*?)<\/(?:\w+:)?cellXfs>/s.exec(styles)?.[1] ?? '';
  return [...cells.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].map(([tag]) => {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? 0);
    return shownBy(id, codes.get(id));
  });
}

function mergedRows(sheet: string): Set<number> {
  const rows = new Set<number>();
  for (const [, first, last] of sheet.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*\bref="[A-Z]+(\d+):[A-Z]+(\d+)"/g,
  )) {
    if (first === last) continue;
    for (let row = Number(first); row <= Number(last); row += 1) rows.add(row);
  }
  return rows;
}
