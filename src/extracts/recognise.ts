import { tidy } from '../contracts/kit/cell.ts';
import type { Contract } from '../contracts/kit/contract.ts';
import { couldFit, fits, knowsHeader, type Layout, matchHeader } from './matchHeader.ts';
import { type Record as FileRecord, type Tokens, tokenise } from './tokenise.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Titles above a header are few; a header further down than this is not looked for. */
const DEEPEST_HEADER = 30;

/** A file whose header a contract knows. */
export interface Recognised {
  layout: Layout;
  tokens: Tokens;
  delimiter: string | null;
  /** The place of the header among the records. */
  headerIndex: number;
  /** What the title row's pattern found: `as_at` where it names a date. */
  title: { line: number; text: string; asAt: string | null } | null;
}

/** Why no contract knows the file, and what comes nearest. */
export interface Unrecognised {
  /** `missing_column` where all but a column of an extract is there, else `unrecognised`. */
  rule: string;
  reason: string;
  line: number | null;
  tokens: Tokens;
  delimiter: string | null;
}

/** A way in which a file can be split into records; a sheet of a workbook has one, without a delimiter. */
export interface Split {
  delimiter: string | null;
  /** The first records, among which the header is looked for. */
  top: readonly FileRecord[];
  /** All of them: of a large text that takes its time, so it is split whole only in the way that is chosen. */
  tokens: () => Tokens;
}

/** The ways in which a text can be split: by what its `sep=` line says, else by each usual delimiter. */
export function splitText(text: string): Split[] {
  const told = /^\ufeff?"?sep=(.)"?(?:[\r\n]|$)/i.exec(text)?.[1];
  return (told ? [told] : DELIMITERS).map((delimiter) => ({
    delimiter,
    top: tokenise(text, delimiter, DEEPEST_HEADER).records,
    tokens: () => tokenise(text, delimiter),
  }));
}

/** A sheet of a workbook, which is split already. */
export const splitSheet = (tokens: Tokens): Split => ({
  delimiter: null,
  top: tokens.records.slice(0, DEEPEST_HEADER),
  tokens: () => tokens,
});

/** Finds the header and the contract that knows it, whatever the file is called and whichever delimiter it uses. */
export function recognise(
  splits: readonly Split[],
  contracts: readonly Contract[],
): Recognised | Unrecognised {
  // Split by a delimiter that it does not have, a text is the same lines whichever that is: they are looked at once.
  const known = new Map<string, Found[]>();
  const tried = splits.map((split) => {
    const top = split.top.map(({ cells }) => cells);
    const key = JSON.stringify(top);
    const found = known.get(key) ?? findHeader(top, contracts);
    known.set(key, found);
    return { ...split, found };
  });
  const best = tried.reduce((a, b) => (matched(b.found) > matched(a.found) ? b : a));
  const { delimiter, found } = best;
  const tokens = best.tokens();
  if (found.length === 0) return { ...nearest(tried, contracts), delimiter, tokens };

  const { headerIndex } = found[0]!;
  const titles = tokens.records.slice(0, headerIndex).map(({ line, cells }) => ({
    line,
    text: tidy(cells.filter((cell) => tidy(cell) !== '').join(' ')),
  }));
  const titled = found.map(({ layout }) => ({ layout, title: findTitle(layout.contract, titles) }));
  const chosen = titled.length === 1 ? titled : titled.filter(({ title }) => title !== null);
  if (chosen.length === 1) return { ...chosen[0]!, tokens, delimiter, headerIndex };
  const names = found.map(({ layout }) => layout.contract.id).join(' and ');
  return {
    rule: 'unrecognised',
    reason: `has the header of ${names}, and no title row above it that says which: put the report's title above the header`,
    line: tokens.records[headerIndex]!.line,
    tokens,
    delimiter,
  };
}

interface Found {
  layout: Layout;
  headerIndex: number;
}

/** The layouts that fit the first of the top records that any contract fits; of several, those that know most columns. */
function findHeader(top: readonly string[][], contracts: readonly Contract[]): Found[] {
  const single = top.map((cells, headerIndex) => ({ headerIndex, cellsFor: () => cells }));
  // A header in two lines, as reports with merged cells have it; only where no single line is one.
  const double = top.slice(1).map((lower, at) => ({
    headerIndex: at + 1,
    cellsFor: (contract: Contract) => joinHeaders(contract, top[at]!, lower),
  }));
  for (const { cellsFor, headerIndex } of [...single, ...double]) {
    const layouts = contracts
      .filter((contract) => couldFit(contract, top[headerIndex]!))
      .map((contract) => matchHeader(contract, cellsFor(contract)))
      .filter(fits);
    const most = Math.max(...layouts.map(columnsKnown));
    const best = layouts.filter((layout) => columnsKnown(layout) === most);
    if (best.length > 0) return best.map((layout) => ({ layout, headerIndex }));
  }
  return [];
}

/** Two lines as one header. A cell merged over several columns holds its text in the first of them. */
function joinHeaders(contract: Contract, upper: readonly string[], lower: readonly string[]): string[] {
  let merged = '';
  return lower.map((cell, index) => {
    const above = upper[index] ?? '';
    if (tidy(above) !== '') merged = above;
    const [alone, under] = [`${above} ${cell}`, `${merged} ${cell}`];
    return knowsHeader(contract, under) && !knowsHeader(contract, alone) ? under : alone;
  });
}

const columnsKnown = ({ width, extra }: Layout) => width - extra.length;
const matched = (found: Found[]) => (found[0] ? columnsKnown(found[0].layout) : -1);

function findTitle({ titles }: Contract, above: { line: number; text: string }[]): Recognised['title'] {
  for (const { line, text } of above) {
    for (const pattern of titles ?? []) {
      const groups = pattern.exec(text);
      if (groups) return { line, text, asAt: groups.groups?.as_at?.trim() ?? null };
    }
  }
  return null;
}

function nearest(
  tried: readonly Pick<Split, 'top'>[],
  contracts: readonly Contract[],
): Pick<Unrecognised, 'rule' | 'reason' | 'line'> {
  let best = { share: 0, rule: 'missing_column', reason: '', line: null as number | null };
  for (const { top } of tried) {
    for (const { cells, line } of top) {
      for (const contract of contracts) {
        const layout = matchHeader(contract, cells);
        const wanted = Object.keys(contract.row.shape).length;
        const share = layout.fields.filter(({ header }) => header !== '').length / wanted;
        const lacking = layout.missing.filter(({ meta }) => meta.required || meta.mustBeThere);
        if (share <= best.share || lacking.length === 0) continue;
        const names = lacking.map(({ meta }) => `"${meta.header}"`).join(', ');
        const reason = `looks most like ${contract.id}, but has no column ${names}: add it, or correct its header`;
        best = { ...best, share, reason, line };
      }
    }
  }
  if (best.share >= 0.5) return best;
  return {
    rule: 'unrecognised',
    reason: 'has a header that no contract knows: check that it is the right export',
    line: null,
  };
}
