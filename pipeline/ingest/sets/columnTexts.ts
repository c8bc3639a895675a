import Papa from 'papaparse';
import { tidy } from '../../../src/contracts/kit/cell.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { ColumnTexts } from './lookups.ts';
import { type Records, tidyRecords } from './tidyRecords.ts';

/** The different tidy texts of each column, as far as the sample has them. */
export function sampledTexts({ delimiter, cells, scan }: Records): ColumnTexts[] {
  const { sample, regular } = scan;
  const texts = Array.from({ length: cells }, () => new Set<string>());
  const { data } = Papa.parse<string[]>(sample.join('\n'), { delimiter, newline: '\n' });
  for (const record of data) {
    for (const [index, cell] of record.entries()) texts[index]?.add(tidy(cell));
  }
  return texts.map((own) => ({ texts: own, areAll: sample.length === regular }));
}

/** A column of more different texts holds names or numbers, and no list of it would end. */
const MOST_TEXTS = 100_000;

/** All the different texts of each column that has no more than a list can hold; of others, those of the sample. */
export async function allTexts(warehouse: Warehouse, records: Records): Promise<ColumnTexts[]> {
  const sampled = sampledTexts(records);
  const texts: ColumnTexts[] = [];
  for (const [index, own] of sampled.entries()) {
    const rows = await warehouse.rows<{ text: string }>(
      `select distinct c${index} as text from (${tidyRecords(records)}) where c${index} is not null limit ${MOST_TEXTS + 1}`,
    );
    texts.push(
      rows.length > MOST_TEXTS ? own : { texts: new Set(rows.map(({ text }) => text)), areAll: true },
    );
  }
  return texts;
}
