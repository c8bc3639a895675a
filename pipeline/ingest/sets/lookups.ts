import type { ColumnValue, FieldMeta } from '../../../src/contracts/kit/cell.ts';
import type { NamedField } from '../../../src/contracts/kit/contract.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';

/** The different texts of a column: all that there are, or those of a sample. */
export interface ColumnTexts {
  texts: ReadonlySet<string>;
  areAll: boolean;
}

/**
 * Makes the temporary table `name` (text, v0, v1 …) of what a field's own schema reads texts as: those that it is
 * given, the spellings that the contract lists and, for days of a sample, the years around them in the ways in which it
 * writes them. A text that the contract refuses or warns of is not in it, nor is one that its plain form covers.
 */
export async function makeLookup(
  warehouse: Warehouse,
  name: string,
  field: NamedField,
  { texts, areAll }: ColumnTexts,
): Promise<void> {
  const { meta } = field;
  const columns = meta.columns('').map(({ type }, index) => ({ name: `v${index}`, type }));
  const rows: ColumnValue[][] = [];
  for (const text of candidates(field, texts, areAll)) {
    const values = plainValues(field, text);
    if (values) rows.push([text, ...values]);
  }
  await warehouse.storeTemp(name, [{ name: 'text', type: 'VARCHAR' }, ...columns], rows);
}

function candidates(field: NamedField, sampled: ReadonlySet<string>, areAll: boolean): Set<string> {
  const { meta } = field;
  const days = (texts: ReadonlySet<string>) => (areAll ? [...texts] : calendar(field, texts));
  switch (meta.form) {
    case 'count':
    case 'number':
      return withoutBlank([...sampled].filter((text) => !/^\d+$/.test(text)));
    case 'moment':
      return withoutBlank(days(new Set([...sampled].map((text) => text.slice(0, DAY_WIDTH)))));
    default:
      return withoutBlank([...sampled, ...spellings(meta), ...days(sampled)]);
  }
}

const withoutBlank = (texts: readonly string[]) => new Set(texts.filter((text) => text !== ''));

/** The spellings that a list of codes or categories names. */
function spellings(meta: FieldMeta): string[] {
  const { codes, known } = meta as { codes?: Codes; known?: Codes };
  return Object.entries(codes ?? known ?? {}).flatMap(([name, others]) => [name, ...others]);
}

type Codes = Record<string, readonly string[]>;

/** What the contract reads a text as, where it has nothing to say of it; else null. */
function plainValues({ schema, meta }: NamedField, text: string): ColumnValue[] | null {
  const read = schema.safeParse(text);
  return read.success && meta.warn(read.data) === null ? meta.spread(read.data) : null;
}

const DAY_WIDTH = 10;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The ways in which systems write a day; the one of a text is known by its digits and letters. */
const DAY_FORMATS: ((year: string, month: string, day: string) => string)[] = [
  (year, month, day) => `${day}/${month}/${year}`,
  (year, month, day) => `${Number(day)}/${Number(month)}/${year}`,
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month, day) => `${year}-${month}-${day} 00:00:00`,
  (year, month, day) => `${year}-${month}-${day}T00:00:00`,
  (year, month, day) => `${day}-${month}-${year}`,
  (year, month, day) => `${day}.${month}.${year}`,
  (year, month, day) => `${day}-${MONTHS[Number(month) - 1]}-${year}`,
  (year, month, day) => `${day}-${MONTHS[Number(month) - 1]?.toUpperCase()}-${year}`,
  (year, month, day) => `${day} ${MONTHS[Number(month) - 1]} ${year}`,
];

/** So many years before and after those of the sample are looked up; a day outside is read by itself. */
const YEARS_AROUND = 2;

/** Every day of the years around a sample's days, in the ways in which the sample writes days. */
function calendar(field: NamedField, sampled: ReadonlySet<string>): string[] {
  if (field.meta.columns('')[0]!.type !== 'DATE') return [];
  const days = [...sampled].flatMap((text) => {
    const day = plainValues(field, text)?.[0];
    return typeof day === 'string' ? [{ text, day }] : [];
  });
  if (days.length === 0) return [];
  // 26/11/2020 is written alike with zeros before single digits and without: the first way that fits stands for it.
  const formats = new Set(
    days.flatMap(({ text, day }) => {
      const parts = day.split('-') as [string, string, string];
      return DAY_FORMATS.find((write) => write(...parts) === text) ?? [];
    }),
  );
  const years = days.map(({ day }) => Number(day.slice(0, 4))).sort((a, b) => a - b);
  const texts: string[] = [];
  for (let year = years[0]! - YEARS_AROUND; year <= years.at(-1)! + YEARS_AROUND; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= 31; day += 1) {
        const parts = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')] as const;
        for (const write of formats) texts.push(write(...parts));
      }
    }
  }
  return texts;
}
