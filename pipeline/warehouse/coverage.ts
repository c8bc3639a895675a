import { monthNumber, monthOf } from '../../src/calendar/isoDate.ts';
import type { Indicator } from './readIndicators.ts';
import type { Warehouse } from './warehouse.ts';

/** A month or week, by its first day. */
export interface PeriodEnd {
  period: string;
  /** Its last day, or the as-at date where it had not ended by then. */
  day: string;
  is_provisional: boolean;
}

/** A period of which an indicator knows all that it must; `told_by`: by which extract, where one of several suffices. */
export type CoveredPeriod = Omit<PeriodEnd, 'day'> & { told_by: string | null };

type Source = Indicator['sources'][number];

/** Which months each extract covers: `ledger.coverage`. */
export class Coverage {
  private constructor(private readonly months: ReadonlyMap<string, ReadonlySet<number>>) {}

  static async read(warehouse: Warehouse): Promise<Coverage> {
    const months = new Map<string, Set<number>>();
    const rows = await warehouse.rows<{ layer: string; extract: string; month: string }>(
      'from ledger.coverage',
    );
    for (const { layer, extract, month } of rows) {
      const key = `${layer}.${extract}`;
      months.set(key, (months.get(key) ?? new Set()).add(monthNumber(month)));
    }
    return new Coverage(months);
  }

  /**
   * The periods of which no extract that the query reads misses a month, nor of the months that it looks back. Of
   * extracts each of which suffices, the first that misses none tells the period.
   */
  periodsOf({ sources, looks_back, first_of }: Indicator, ends: readonly PeriodEnd[]): CoveredPeriod[] {
    const needed = sources.filter(({ extract }) => !first_of.includes(extract));
    const choices = first_of.map((name) => sources.filter(({ extract }) => extract === name));
    return ends.flatMap(({ period, day, is_provisional }) => {
      const from = monthNumber(monthOf(period)) - looks_back;
      const to = monthNumber(day);
      const covers = (some: readonly Source[]) => some.every((source) => this.has(source, from, to));
      const told = choices.findIndex(covers);
      if (!covers(needed) || (choices.length > 0 && told < 0)) return [];
      return [{ period, is_provisional, told_by: first_of[told] ?? null }];
    });
  }

  private has({ layer, extract }: Source, from: number, to: number): boolean {
    const months = this.months.get(`${layer}.${extract}`);
    for (let month = from; month <= to; month += 1) if (!months?.has(month)) return false;
    return true;
  }
}
