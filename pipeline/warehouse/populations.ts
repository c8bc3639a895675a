import type { Warehouse } from './warehouse.ts';

/** How many children of some ages live in an area, by reference data. */
export class Populations {
  private constructor(
    private readonly council: string | null,
    private readonly byArea: ReadonlyMap<string, readonly { midYear: string; population: number }[]>,
  ) {}

  static async read(warehouse: Warehouse): Promise<Populations> {
    const [council] = await warehouse.rows<{ name: string | null }>(
      'select min(name) as name from reference.council',
    );
    const byArea = new Map<string, { midYear: string; population: number }[]>();
    const rows = await warehouse.rows<{ area: string; ages: string; year: number; population: number }>(
      'select area, ages, year, population from reference.populations where population is not null order by year',
    );
    for (const { area, ages, year, population } of rows) {
      const key = JSON.stringify([area, ages]);
      byArea.set(key, [...(byArea.get(key) ?? []), { midYear: `${year}-06-30`, population }]);
    }
    return new Populations(council?.name ?? null, byArea);
  }

  /** Of the whole council or of one of its localities, at the last mid-year before a day, else the first that is known. */
  of(breakdown: string, member: string, ages: string, day: string): number | null {
    const area = breakdown === 'all' ? this.council : member;
    const known = this.byArea.get(JSON.stringify([area, ages])) ?? [];
    return (known.findLast(({ midYear }) => midYear <= day) ?? known[0])?.population ?? null;
  }
}
