import { tidy } from '../../../src/contracts/kit/cell.ts';
import type { Contract } from '../../../src/contracts/kit/contract.ts';
import { looseText } from '../../../src/contracts/kit/fields.ts';
import type { Encoding } from '../../../src/extracts/decode.ts';
import { recognise, splitText } from '../../../src/extracts/recognise.ts';
import type { Chance } from '../chance.ts';
import type { Sound } from './lookAtSound.ts';

/** How a soiled file is laid out and written; with nothing done to it, as the sound one. */
export interface FilePlan {
  /** What was done, by its name. */
  done: string[];
  encoding: Encoding;
  delimiter: string;
  lineEnds: readonly string[];
  /** Lines above what stood above the header. */
  titles: readonly string[];
  /** The columns in their order: the place in the sound file, or null for one that it does not have. */
  columns: { from: number | null; header: string }[];
  /** After which rows, counted from 0, a line without anything comes. */
  blankAfter: ReadonlySet<number>;
  headerAfter: number | null;
  /** Lines below the last row; the first cell of each. */
  below: readonly string[];
  endsInLineEnd: boolean;
}

type Change = (plan: FilePlan, sound: Sound, draw: Chance) => Partial<FilePlan> | null;

const TITLES = ['Extract from the case management system', 'OFFICIAL-SENSITIVE', 'Performance team'];
const NOTES = [
  'Source: case management system',
  'Notes: figures are provisional',
  'Produced by the performance team',
];
export const EXTRA_COLUMN = 'Extract reference';

/** What is done to files, and where it can be: null where a file gives nothing for it. */
const CHANGES: Readonly<Record<string, Change>> = {
  windows_1252: (_, { suitsWindows1252 }) => (suitsWindows1252 ? { encoding: 'windows-1252' } : null),
  utf_16le: () => ({ encoding: 'utf-16le' }),
  byte_order_mark: () => ({ encoding: 'utf-8-bom' }),
  semicolons: () => ({ delimiter: ';' }),
  tabs: () => ({ delimiter: '\t' }),
  crlf: () => ({ lineEnds: ['\r\n'] }),
  mixed_line_ends: () => ({ lineEnds: ['\r\n', '\n', '\n'] }),
  title_rows: (_plan, _sound, draw) => ({ titles: draw.shuffle(TITLES).slice(0, 1 + draw.below(2)) }),
  sep_line: () => ({}),
  header_spelling: (plan, sound, draw) => ({ columns: respell(plan, sound, draw) }),
  columns_reordered: ({ columns }, { hasTotal }, draw) =>
    hasTotal || hasBlankHeader(columns) ? null : { columns: draw.shuffle(columns) },
  extra_column: ({ columns }, { layout, hasTotal }, draw) => {
    if (hasTotal || layout.contract.measures || hasBlankHeader(columns)) return null;
    const extra = { from: null, header: EXTRA_COLUMN };
    return { columns: columns.toSpliced(1 + draw.below(columns.length), 0, extra) };
  },
  trailing_empty_columns: ({ columns }, _sound, draw) => {
    const empty = Array.from({ length: 1 + draw.below(3) }, () => ({ from: null, header: '' }));
    return { columns: [...columns, ...empty] };
  },
  blank_rows: (_, { rows }, draw) =>
    rows < 2 ? null : { blankAfter: new Set(Array.from({ length: 3 }, () => draw.below(rows - 1))) },
  header_repeated: (_, { rows }, draw) => (rows < 2 ? null : { headerAfter: draw.below(rows - 1) }),
  note_row: ({ below }, { layout }, draw) =>
    layout.width < 3 ? null : { below: [...below, draw.pick(NOTES)] },
  total_row: ({ below }, { layout, hasTotal }) => {
    const labels = layout.contract.printed?.total?.labels;
    return !labels || hasTotal ? null : { below: [labels[0]!, ...below] };
  },
  no_last_line_end: () => ({ endsInLineEnd: false }),
};

/** Of each of these only one can be done to a file. */
const EITHER = [
  ['windows_1252', 'utf_16le', 'byte_order_mark'],
  ['semicolons', 'tabs'],
  ['crlf', 'mixed_line_ends'],
  // A note that ends within a line would pass for a row that was cut off.
  ['no_last_line_end', 'note_row'],
  ['no_last_line_end', 'total_row'],
];

/** A file is soiled in so many ways at most. */
const MOST = 4;

/** Draws what is done to a file; `isSoiled`: anything at all. */
export function planFile(
  sound: Sound,
  contracts: readonly Contract[],
  isSoiled: boolean,
  draw: Chance,
): FilePlan {
  let plan: FilePlan = {
    done: [],
    encoding: 'utf-8',
    delimiter: ',',
    lineEnds: ['\n'],
    titles: [],
    columns: sound.header.map((header, from) => ({ from, header })),
    blankAfter: new Set(),
    headerAfter: null,
    below: [],
    endsInLineEnd: true,
  };
  if (!isSoiled) return plan;
  const wanted = 1 + draw.below(MOST);
  for (const name of draw.shuffle(Object.keys(CHANGES))) {
    if (plan.done.length === wanted) break;
    if (EITHER.some((group) => group.includes(name) && group.some((other) => plan.done.includes(other))))
      continue;
    const change = CHANGES[name]!(plan, sound, draw);
    if (change && isKnown({ ...plan, ...change }, sound, contracts)) {
      plan = { ...plan, ...change, done: [...plan.done, name] };
    }
  }
  return plan;
}

const hasBlankHeader = (columns: FilePlan['columns']) => columns.some(({ header }) => tidy(header) === '');

/** Half of the headers in capitals, with double spaces, or as another system calls them. */
function respell({ columns }: FilePlan, { layout }: Sound, draw: Chance): FilePlan['columns'] {
  const others = new Map(layout.fields.map(({ index, field }) => [index, field.meta.aliases ?? []]));
  return columns.map((column) => {
    if (column.from === null || !others.has(column.from) || tidy(column.header) === '' || draw.happens(0.5)) {
      return column;
    }
    const { header } = column;
    const spelt = draw.pick([
      header.toUpperCase(),
      ` ${header.replaceAll(' ', '  ')} `,
      ...others.get(column.from)!.filter((alias) => alias !== ''),
    ]);
    return { ...column, header: spelt };
  });
}

/** Another spelling can make the header that of another extract, or a column stand twice: then it is not a fault of form. */
function isKnown({ columns }: FilePlan, sound: Sound, contracts: readonly Contract[]): boolean {
  const headers = columns.map(({ header }) => header);
  if (new Set(headers.map(looseText)).size < new Set(sound.header.map(looseText)).size) return false;
  const cells = headers.map((header) => `"${header.replaceAll('"', '""')}"`).join(',');
  const found = recognise(splitText(`${[...sound.above, cells].join('\n')}\n`).slice(0, 1), contracts);
  return (
    'layout' in found &&
    found.layout.contract === sound.layout.contract &&
    found.layout.repeated.length === 0 &&
    found.layout.fields.length === sound.layout.fields.length
  );
}
