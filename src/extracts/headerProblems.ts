import { monthOf } from '../calendar/isoDate.ts';
import { parseDate } from '../calendar/parseDate.ts';
import { tidy } from '../contracts/kit/cell.ts';
import type { Problem } from './fileCheck.ts';
import { latestMonth } from './matchHeader.ts';
import type { Recognised } from './recognise.ts';
import { shorten } from './shorten.ts';

/** What a file's header, title and last line say that is worth a warning. */
export function headerProblems({ layout, tokens, headerIndex, title }: Recognised): Problem[] {
  const { line } = tokens.records[headerIndex]!;
  const warn = (column: string | null, rule: string, message: string, at: number | null = line): Problem => ({
    line: at,
    column,
    value: null,
    rule,
    message,
    severity: 'warning',
  });
  // Of a table whose columns a reference table names, `measureProblems` says which are not read.
  const unknown = layout.contract.measures ? [] : layout.extra.filter(({ header }) => header !== '');
  const found = unknown.map(({ header }) =>
    warn(header, 'extra_column', `"${header}" is not a column of ${layout.contract.id}: it is not read`),
  );
  for (const { meta } of layout.missing.filter(({ meta }) => !meta.mayBeMissing && meta.header !== '')) {
    found.push(
      warn(meta.header, 'missing_column', `has no column "${meta.header}": it is taken as not known`),
    );
  }
  const month = latestMonth(layout.months);
  const asAt = title?.asAt ? parseDate(title.asAt) : null;
  if (title?.asAt && !asAt) {
    found.push(
      warn(
        null,
        'title_date',
        `the title's date "${title.asAt}" cannot be read: write it as 31 July 2021`,
        title.line,
      ),
    );
  } else if (title && asAt && month && monthOf(asAt) !== month) {
    const message = `the title says ${asAt}, the last month's column is ${month.slice(0, 7)}: check that the title was brought up to date`;
    found.push(warn(null, 'title_date', message, title.line));
  }
  if (!tokens.endsWithLineEnd) {
    const last = tokens.records.at(-1)!;
    const value = shorten(tidy(last.cells.at(-1) ?? '')) || null;
    const end = value === null ? 'a blank cell' : `"${value}"`;
    const message = `has no line end after its last line, which ends in ${end}: check that the file is whole`;
    const header = tidy(tokens.records[headerIndex]!.cells[last.cells.length - 1] ?? '');
    found.push({ ...warn(header || null, 'no_line_end', message, last.line), value });
  }
  return found;
}
