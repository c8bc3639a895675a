/** What local extracts share: the words for columns that stand in many of them, and lists that several use. */

/** The column that names the child; contracts add the spellings of their own table. */
export const CHILD_ID = {
  header: 'Child ID',
  aliases: [
    'Child Unique ID',
    'Child unique identifier',
    'Child identifier',
    'Child reference',
    'Person ID',
    'Person Unique ID',
    'Client ID',
    'Mosaic ID',
    'LCS ID',
    'child_id',
  ],
  about: "The council's own number for the child, the same in every extract",
  example: '0012345',
} as const;

/** The column that names the team. */
export const TEAM = {
  header: 'Team',
  aliases: ['Team name', 'Allocated team', 'Worker team', 'Social work team', 'team'],
  about: 'As data/reference names it, so that months and extracts can be compared',
  example: 'East Safeguarding',
} as const;

/** The column that names the worker by number; a name is never needed. */
export const WORKER_ID = {
  header: 'Worker ID',
  aliases: ['Worker identifier', 'Staff ID', 'Social worker ID', 'prof_staff_id', 'worker_id'],
  about: "The worker's number, the same in every extract",
  example: 'W0417',
} as const;

/** What systems print where the answer to a yes or no is not known or was never asked. */
export const NOT_KNOWN = [
  'Unknown',
  'Not known',
  'Not recorded',
  'N/A',
  'NA',
  'Not applicable',
  'NULL',
  '-',
] as const;

/** The grades of case audits: Ofsted's four. */
export const grades = {
  Outstanding: [],
  Good: [],
  'Requires improvement': ['Requires improvement to be good', 'RI', 'RI to be good'],
  Inadequate: [],
} as const;

/** The words of a row that adds up those above it: counted as a row, it would double them. */
export const totals = ['Total', 'Totals', 'Grand total'] as const;

/** A list that a form letters A, B, C …: `A`, `A - Adoption` and `(A) Adoption` all mean its first entry. */
export function lettered(names: readonly string[]): Record<string, readonly string[]> {
  const spellings = (name: string, letter: string) => [letter, `${letter} - ${name}`, `(${letter}) ${name}`];
  return Object.fromEntries(
    names.map((name, index) => [name, spellings(name, String.fromCharCode(65 + index))]),
  );
}
