import Papa from 'papaparse';

/** Procedure that nobody set, for the thresholds that every council sets itself; each in the unit of its row. */
export const PROCEDURE: Readonly<Record<string, number>> = {
  child_in_need_visit: 20,
  child_protection_visit: 15,
  core_group: 10,
  strategy_discussion: 24,
  supervision: 4,
  caseload_limit: 18,
};

/**
 * The table of thresholds, from its text, row by row as it is but for local ones without a value: those have the made-up
 * council's own procedure, and this source. One that the table sets stays as it is set.
 */
export function thresholdsOf(table: string, source: string): { header: string[]; rows: string[][] } {
  const { data, meta } = Papa.parse<Record<string, string>>(table.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const header = meta.fields!;
  const rows = data.map((row) => {
    const own = row.Basis === 'local' && row.Value === '' ? PROCEDURE[row.Threshold!] : undefined;
    const said = own === undefined ? row : { ...row, Value: String(own), Source: source };
    return header.map((name) => said[name]!);
  });
  return { header, rows };
}
