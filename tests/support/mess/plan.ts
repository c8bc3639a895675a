import fc, { type Arbitrary } from 'fast-check';
import { BAD_TEXTS, CONTROLS, NOTES, PADDINGS, TITLES } from './badTexts.ts';
import { DAY_STYLES } from './soundTexts.ts';

/** What is done to one cell; `at` is its place in the row, counted round. */
export type Soil = { at: number } & (
  | { soil: 'value' | 'pad' | 'control'; pick: number }
  | { soil: 'quoted'; how: (typeof QUOTINGS)[number] }
  | { soil: 'break'; end: string }
  | { soil: 'letters'; how: (typeof LETTERINGS)[number] }
);

export const QUOTINGS = ['always', 'before', 'after', 'after wide', 'stray', 'inside', 'unclosed'] as const;
export const LETTERINGS = ['upper', 'lower', 'decomposed', 'doubled'] as const;

/** A row: sound by its seed, and what is done to it; `cells` is how many it has too many, or too few. */
export interface RowPlan {
  seed: number;
  soils: Soil[];
  cells: number;
  extra: string;
}

/** One or more lines below the header. */
export type LinePlan =
  | ({ line: 'row' } & RowPlan)
  /** A row before it once more: to the letter, or with one cell changed. */
  | { line: 'again'; of: number; change: Soil[] }
  | { line: 'blank'; how: (typeof BLANKS)[number] }
  | { line: 'header'; lower: boolean }
  | { line: 'note'; pick: number; trailing: boolean };

export const BLANKS = ['nothing', 'delimiters', 'spaces', 'quotes', 'one delimiter'] as const;

/** How a header is spelt: `alias` picks a name, `style` what is done to it. */
export interface HeaderPlan {
  /** Shuffles the columns; 0 leaves them in the order of the contract. */
  order: number;
  spellings: { at: number; alias: number; style: (typeof HEADER_STYLES)[number] }[];
  /** Columns left out, those that must be there among them only where `dropAny`. */
  dropped: number[];
  dropAny: boolean;
  extra: { at: number; header: string }[];
  repeated: number[];
  trailing: number;
  inTwoLines: boolean;
}

export const HEADER_STYLES = ['plain', 'upper', 'padded', 'no-break', 'curly', 'broken', 'doubled'] as const;

/** A messy file before it is written: everything that can be the matter with it, so that shrinking can take it away. */
export interface FilePlan {
  contract: number;
  above: number[];
  header: HeaderPlan;
  lines: LinePlan[];
  delimiter: string;
  /** The delimiter is told in a first line `sep=`. */
  isTold: boolean;
  lineEnds: string[];
  quoting: 'needed' | 'all';
  dayStyle: number;
  encoding: (typeof ENCODINGS)[number];
  end: (typeof ENDINGS)[number];
  /** So many thousandths of the file are there. */
  kept: number;
  /** A long record stands before the rows, so that the first part of the file that is read ends so far into them. */
  partEnds: number | null;
}

export const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export const ENDINGS = [
  'line end',
  'nothing',
  'end of file',
  'end of file on the row',
  'blank lines',
] as const;

/** Mostly the first, which shrinking goes back to. */
const mostly = <T>(usual: T, share: number, other: Arbitrary<T>): Arbitrary<T> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: share, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: other },
  );
const few = <T>(share: number, of: Arbitrary<T>, maxLength: number) =>
  mostly<T[]>([], share, fc.array(of, { minLength: 1, maxLength, size: 'max' }));

const at = fc.nat(40);
const soil: Arbitrary<Soil> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ at, soil: fc.constant('value' as const), pick: fc.nat(BAD_TEXTS.length - 1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ at, soil: fc.constant('pad' as const), pick: fc.nat(PADDINGS.length * 3 - 1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ at, soil: fc.constant('quoted' as const), how: fc.constantFrom(...QUOTINGS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      at,
      soil: fc.constant('break' as const),
      end: fc.constantFrom('\n', '\r\n', '\r'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ at, soil: fc.constant('letters' as const), how: fc.constantFrom(...LETTERINGS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      at,
      soil: fc.constant('control' as const),
      // NUL last and seldom: a single one, and nothing else of the file is looked at.
      pick: mostly(0, 2, mostly(1, 30, fc.nat(CONTROLS.length - 1))),
    }),
  },
);

const row = fc.record({
  line: fc.constant('row' as const),
  seed: fc.nat(60),
  soils: few(2, soil, 3),
  cells: mostly(0, 12, fc.integer({ min: -3, max: 3 })),
  extra: fc.constantFrom('', 'x', ' ', '\u00a0'),
});

const line: Arbitrary<LinePlan> = fc.oneof(
  { weight: 24, arbitrary: row },
  {
    weight: 4,
    arbitrary: fc.record({ line: fc.constant('again' as const), of: at, change: few(1, soil, 1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ line: fc.constant('blank' as const), how: fc.constantFrom(...BLANKS) }),
  },
  { weight: 1, arbitrary: fc.record({ line: fc.constant('header' as const), lower: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      line: fc.constant('note' as const),
      pick: fc.nat(NOTES.length - 1),
      trailing: fc.boolean(),
    }),
  },
);

const header: Arbitrary<HeaderPlan> = fc.record({
  order: mostly(0, 2, fc.nat(1000)),
  spellings: few(
    1,
    fc.record({ at, alias: fc.nat(8), style: mostly('plain', 1, fc.constantFrom(...HEADER_STYLES)) }),
    6,
  ),
  dropped: few(3, at, 4),
  dropAny: mostly(false, 12, fc.constant(true)),
  extra: few(4, fc.record({ at, header: fc.constantFrom('Comments', 'X', 'Case note – “free”', '') }), 2),
  repeated: few(40, at, 1),
  trailing: mostly(0, 5, fc.integer({ min: 1, max: 3 })),
  inTwoLines: mostly(false, 15, fc.constant(true)),
});

/** Line ends of several systems in one file. */
const mixture: Arbitrary<string[]> = fc.array(fc.constantFrom('\n', '\r\n', '\r', '\n\r'), {
  minLength: 2,
  maxLength: 5,
});

/** Delimiters that only a `sep=` line can tell. */
const TOLD = [
  ',',
  ';',
  '\t',
  '|',
  '~',
  '^',
  '!',
  '\\',
  "'",
  '/',
  '1',
  '-',
  'e',
  '*',
  ':',
  '#',
  '"',
  '§',
  ' ',
];

/** Plans of files under one of so many contracts. */
export const filePlan = (contracts: number): Arbitrary<FilePlan> =>
  fc.record({
    contract: fc.nat(contracts - 1),
    above: few(4, fc.nat(TITLES.length - 1), 3),
    header,
    lines: fc.array(line, { maxLength: 16, size: 'max' }),
    delimiter: mostly(',', 2, fc.constantFrom(';', '\t', '|')),
    isTold: mostly(false, 12, fc.constant(true)),
    lineEnds: mostly<string[]>(
      ['\n'],
      2,
      fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>(['\r\n']) },
        { weight: 1, arbitrary: fc.constant<string[]>(['\r']) },
        { weight: 2, arbitrary: mixture },
      ),
    ),
    quoting: mostly('needed', 4, fc.constant('all' as const)),
    dayStyle: fc.nat(DAY_STYLES.length - 1),
    encoding: mostly('utf-8', 1, fc.constantFrom(...ENCODINGS)),
    end: mostly('line end', 3, fc.constantFrom(...ENDINGS)),
    kept: mostly(1000, 12, fc.nat(999)),
    partEnds: mostly<number | null>(null, 40, fc.nat(400)),
  });

/** The same with a delimiter that is unusual, told in a `sep=` line. */
export const toldPlan = (contracts: number): Arbitrary<FilePlan> =>
  fc
    .record({ plan: filePlan(contracts), delimiter: fc.constantFrom(...TOLD) })
    .map(({ plan, delimiter }) => ({ ...plan, delimiter, isTold: true }));
