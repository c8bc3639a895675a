import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../pipeline/reference.ts';
import { dfeOpenData } from '../../src/contracts/dfe_open_data.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';
import { type NamedMeasure, withMeasures } from '../../src/contracts/kit/measures.ts';
import { checkText } from '../../src/extracts/checkText.ts';

const thirdParty = process.env.SIGHTLINE_THIRDPARTY;
const skipped = thirdParty ? '' : ' (skipped: SIGHTLINE_THIRDPARTY names no folder)';

describe('the tables that the DfE publishes', () => {
  it.skipIf(!thirdParty)(
    `give for England what they print, under the measures that are shipped${skipped}`,
    async () => {
      const { tables, limits } = await readReference([
        join(import.meta.dirname, '..', '..', 'data', 'reference'),
      ]);
      const [contract] = withMeasures([dfeOpenData], tables);
      const names = columnsOf(contract!).map(({ name }) => name);
      const folder = join(thirdParty!, 'dfe');
      const compared = new Map<string, number>();
      for (const name of (await readdir(folder)).filter((each) => each.endsWith('.csv'))) {
        const text = (await readFile(join(folder, name), 'utf8')).replace(/^\ufeff/, '');
        const found = checkText(text, [contract!], limits);
        if (found.extract === null) continue;
        expect([name, found.accepted, found.quarantined]).toEqual([name, found.records - 1, 0]);
        const read = found.rows
          .map(({ values }) => Object.fromEntries(names.map((each, at) => [each, values[at]])))
          .filter(({ geographic_level }) => geographic_level === 'National');
        const printed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
        const england = printed.filter(({ geographic_level }) => geographic_level === 'National');
        for (const measure of contract!.measures!.named!) {
          for (const record of england) {
            const cell = cellOf(measure, record);
            if (cell === undefined) continue;
            const row = read.find(
              ({ indicator, period }) => indicator === measure.indicator && period === record.time_period,
            );
            expect([name, measure.indicator, record.time_period, row?.value]).toEqual([
              name,
              measure.indicator,
              record.time_period,
              Number(cell),
            ]);
            compared.set(measure.indicator, (compared.get(measure.indicator) ?? 0) + 1);
          }
        }
      }
      // Every measure that is shipped is in one of the files, for five years at least.
      expect([...compared.keys()].sort()).toEqual(
        contract!.measures!.named!.map(({ indicator }) => indicator).sort(),
      );
      expect(Math.min(...compared.values())).toBeGreaterThanOrEqual(5);
    },
  );
});

/** What a record of the file prints for a measure; undefined where it is about something else. */
function cellOf({ headers, where }: NamedMeasure, record: Record<string, string>): string | undefined {
  const meets = where.every(({ header, values }) => values.includes(record[header] ?? ''));
  return meets ? headers.map((header) => record[header]).find((cell) => cell !== undefined) : undefined;
}
