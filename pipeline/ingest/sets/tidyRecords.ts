import { literal, pathLiteral } from '../../warehouse/sqlText.ts';
import type { RegularPart } from './scanFile.ts';
import type { Scan } from './scanRecords.ts';

/** A file's regular records, as the scan wrote them. */
export interface Records {
  parts: readonly RegularPart[];
  delimiter: string;
  /** How many cells each of them has. */
  cells: number;
  scan: Scan;
}

/** Letters of Latin scripts, punctuation and the no-break space: what `tidy` changes in them, SQL can change. */
const KNOWN_LETTERS = '[ -~\\x{a0}-\\x{12f}\\x{2010}-\\x{2027}\\x{20ac}]*';

/** In bytes: a quarter of what the reader takes by itself, several at once, and it is as fast. No record is so long. */
const BUFFER = 1 << 23;

/** The records with `tidy` done to their cells; NULL for a blank. Of letters not known to SQL, a mark that no list holds. */
export function tidyRecords({ parts, delimiter, cells, scan: { untidy } }: Records): string {
  const names = Array.from({ length: cells }, (_, index) => `c${index}`);
  const types = ["'line': 'INTEGER'", ...names.map((name) => `'${name}': 'VARCHAR'`)].join(', ');
  const columns = names.map((name, index) =>
    untidy[index]
      ? `nullif(trim(regexp_replace(${name}, '[ \\x{a0}]+', ' ', 'g'), ' '), '') as ${name}`
      : name,
  );
  const known = names
    .filter((_, index) => untidy[index])
    .map((name) => `(${name} is null or regexp_full_match(${name}, '${KNOWN_LETTERS}'))`);
  const sources = parts.map(
    ({ path, linesBefore }) => `
    select line + ${linesBefore}::integer as line, ${names.join(', ')}
    from read_csv(${pathLiteral(path)}, columns = {${types}}, auto_detect = false, header = false,
      delim = ${literal(delimiter)}, quote = '"', escape = '"', new_line = '\\n', strict_mode = true, buffer_size = ${BUFFER})`,
  );
  return `
    select line, ${columns.join(', ')}
    from (${sources.join(' union all ')})
    ${known.length > 0 ? `where ${known.join(' and ')}` : ''}`;
}
