import { ageOn } from '../../src/calendar/age.ts';
import { type Day, dayOfIso } from '../../src/calendar/day.ts';
import { type Council, textIn } from './council.ts';
import { perCouncil } from './perCouncil.ts';

/** A child as the latest delivery that says it describes it. */
export interface Child {
  sex: string | null;
  ethnicity: string | null;
  born: Day | null;
}

/** The lists that describe children; of one that is replaced whole, every delivery, for it drops who has left it. */
export const DESCRIBING = [
  'clean.contacts',
  'clean.early_help',
  'clean.referrals',
  'clean.assessments',
  'clean.section_47',
  'clean.children_in_need',
  'clean.child_protection',
  'clean.children_looked_after',
  'history.care_leavers',
  'clean.adoption',
  'clean.ssda903_header',
];

/** Every child that is described, by its id. */
export const describeChildren = perCouncil((council: Council): ReadonlyMap<string, Child> => {
  const until = new Map(
    council.rows('ledger.deliveries').map((row) => [textIn(row, 'file_id'), textIn(row, 'until')!]),
  );
  const rows = DESCRIBING.flatMap((name) => council.rows(name)).map((row) => ({
    row,
    until: until.get(textIn(row, 'file_id')) ?? '0001-01-01',
  }));
  rows.sort(
    (a, b) =>
      order(a.until, b.until) ||
      order(textIn(a.row, 'file_id')!, textIn(b.row, 'file_id')!) ||
      (a.row.line as number) - (b.row.line as number),
  );
  const children = new Map<string, Child>();
  for (const { row } of rows) {
    const id = textIn(row, 'child_id')!;
    const child = children.get(id) ?? { sex: null, ethnicity: null, born: null };
    children.set(id, child);
    const sex = row.sex ?? row.gender;
    if (sex === 'Male' || sex === 'Female') child.sex = sex;
    child.ethnicity = textIn(row, 'ethnicity') ?? child.ethnicity;
    if (row.date_of_birth) child.born = dayOfIso(row.date_of_birth as string);
  }
  return children;
});

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The group of the census to which a code of the common basic data set belongs. */
export function ethnicGroup(code: string): string {
  if (code === 'REFU' || code === 'NOBT') return 'Not known';
  if (code === 'OOTH') return 'Other ethnic group';
  if (code === 'CHNE' || code.startsWith('A')) return 'Asian or Asian British';
  if (code.startsWith('B')) return 'Black, African, Caribbean or Black British';
  if (code.startsWith('M')) return 'Mixed or multiple ethnic groups';
  if (code.startsWith('W')) return 'White';
  throw new Error(`no ethnic group is known for ${code}`);
}

/** The band of a child's age on a day. */
export function ageBand(born: Day, day: Day): string {
  const age = ageOn(born, day);
  if (age === null) return 'Unborn';
  if (age < 1) return 'Under 1';
  if (age < 5) return '1 to 4';
  if (age < 10) return '5 to 9';
  if (age < 16) return '10 to 15';
  return age < 18 ? '16 to 17' : '18 and over';
}
