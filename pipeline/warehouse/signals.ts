import type { Column, ColumnValue } from '../../src/contracts/kit/cell.ts';
import { signalsShown } from '../../src/disclosure/signalsShown.ts';
import type { IndicatorDefinition, IndicatorRow, SignalRow } from '../../src/publication/tables.ts';
import { type Change, changeAt } from '../../src/statistics/changeAt.ts';
import { directionOf, kindOf, rankChanges } from '../../src/statistics/rankChanges.ts';
import { type Setting, signalsOf, type TargetFrom } from '../../src/statistics/signals.ts';
import { describeSignal } from '../../src/words/describeSignal.ts';
import type { Warehouse } from './warehouse.ts';

type Fact = Omit<IndicatorRow, 'indicator'>;

/**
 * Makes `facts.signals`, one row for each of `facts.indicators`, and `facts.changes`, what moved in the latest whole month
 * of the publication, of each breakdown ranked. It is handed the months of each indicator as they are worked out. In the
 * schema `disclosed` it makes the same of what a profile shows.
 */
export class Signals {
  private readonly changes: Change[] = [];

  private constructor(
    private readonly writer: Warehouse,
    private readonly signals: Awaited<ReturnType<Warehouse['appender']>>,
    private readonly settings: Settings,
    private readonly schema: 'facts' | 'disclosed',
  ) {}

  /** Throws where a target or a note on a chart names an indicator that is not among these. */
  static async open(
    warehouse: Warehouse,
    definitions: readonly IndicatorDefinition[],
    schema: 'facts' | 'disclosed' = 'facts',
  ): Promise<Signals> {
    const settings = await Settings.read(warehouse, definitions);
    const writer = await warehouse.fork();
    const signals = await writer.appender(schema, 'signals', [...KEY, ...SIGNALS]);
    return new Signals(writer, signals, settings, schema);
  }

  /**
   * Works out what can be said of the months of one member of a breakdown, which come in order.
   * @param isHidden by the place of a month, where some are hidden: what is said then is from the others alone
   */
  add(definition: IndicatorDefinition, series: readonly Fact[], isHidden?: readonly boolean[]): void {
    const { breakdown, member } = series[0]!;
    const setting = this.settings.of(definition, breakdown, member);
    const signals = isHidden
      ? signalsShown(series, isHidden, definition, setting)
      : signalsOf(series, definition, setting);
    for (const [at, signal] of signals.entries()) {
      const { month } = series[at]!;
      this.signals.add([definition.id, month, breakdown, member, ...SIGNALS.map(({ name }) => signal[name])]);
    }
    const latest = series.findLastIndex(({ provisional }) => !provisional);
    if (latest >= 0) {
      const before = latest > 0 ? { ...signals[latest - 1]!, month: series[latest - 1]!.month } : undefined;
      this.changes.push(changeAt(definition, series[latest]!, signals[latest]!, before));
    }
  }

  async store(): Promise<void> {
    await this.signals.close();
    await storeChanges(this.writer, this.schema, this.changes);
    this.writer.close();
  }
}

/** Of the latest month of any, the changes that have a value, ranked for each breakdown. */
async function storeChanges(warehouse: Warehouse, schema: string, all: readonly Change[]): Promise<void> {
  const latest = all.reduce((month, { fact }) => (fact.month > month ? fact.month : month), '');
  const ofMonth = all.filter(({ fact, value }) => fact.month === latest && value !== null);
  const ranks = new Map<string, number>();
  const rows = rankChanges(ofMonth).map((change): ColumnValue[] => {
    const { definition, fact } = change;
    const rank = (ranks.get(fact.breakdown) ?? 0) + 1;
    ranks.set(fact.breakdown, rank);
    const said = [kindOf(change), directionOf(change), describeSignal(change)];
    return [fact.month, fact.breakdown, rank, definition.id, fact.member, ...said];
  });
  await warehouse.append(schema, 'changes', CHANGES, rows);
}

/** What reference data says of each series. */
class Settings {
  private constructor(
    private readonly targets: ReadonlyMap<string, TargetFrom[]>,
    private readonly rebases: ReadonlyMap<string, string[]>,
  ) {}

  static async read(warehouse: Warehouse, definitions: readonly IndicatorDefinition[]): Promise<Settings> {
    type Row = { indicator: string; breakdown: string; member: string };
    const read = async <T>(table: string, query: string) => {
      const found = new Map<string, T[]>();
      for (const { indicator, breakdown, member, ...rest } of await warehouse.rows<Row & T>(query)) {
        if (!definitions.some(({ id }) => id === indicator))
          throw new Error(
            `${table}.csv: there is no indicator "${indicator}": name one of pipeline/indicators`,
          );
        const key = keyOf(indicator, breakdown, member);
        found.set(key, [...(found.get(key) ?? []), rest as T]);
      }
      return found;
    };
    const targets = await read<TargetFrom>(
      'targets',
      'select indicator, breakdown, member, "from", target, amber from reference.targets order by "from"',
    );
    const notes = await read<{ month: string; new_limits: boolean }>(
      'chart_notes',
      'select indicator, breakdown, member, month, new_limits from reference.chart_notes order by month',
    );
    const rebases = [...notes].map(([key, of]): [string, string[]] => [
      key,
      of.filter(({ new_limits }) => new_limits).map(({ month }) => month),
    ]);
    return new Settings(targets, new Map(rebases));
  }

  /**
   * A member has the targets and new limits that name it, else those of the whole: but the count that the whole aims for is
   * none for its parts.
   */
  of({ id, unit }: IndicatorDefinition, breakdown: string, member: string): Setting {
    const [own, whole] = [keyOf(id, breakdown, member), keyOf(id, 'all', 'all')];
    return {
      targets: this.targets.get(own) ?? (unit === 'count' ? [] : (this.targets.get(whole) ?? [])),
      rebases: this.rebases.get(own) ?? this.rebases.get(whole) ?? [],
    };
  }
}

const keyOf = (...parts: string[]) => JSON.stringify(parts);

const KEY: readonly Column[] = [
  { name: 'indicator', type: 'VARCHAR' },
  { name: 'month', type: 'DATE' },
  { name: 'breakdown', type: 'VARCHAR' },
  { name: 'member', type: 'VARCHAR' },
];

const SIGNALS = [
  { name: 'previous', type: 'DOUBLE' },
  { name: 'uplift', type: 'DOUBLE' },
  { name: 'uplift_percent', type: 'DOUBLE' },
  { name: 'last_year', type: 'DOUBLE' },
  { name: 'uplift_on_last_year', type: 'DOUBLE' },
  { name: 'year_to_date', type: 'DOUBLE' },
  { name: 'rolling_3', type: 'DOUBLE' },
  { name: 'rolling_12', type: 'DOUBLE' },
  { name: 'target', type: 'DOUBLE' },
  { name: 'rag', type: 'VARCHAR' },
  { name: 'mean', type: 'DOUBLE' },
  { name: 'lower_limit', type: 'DOUBLE' },
  { name: 'upper_limit', type: 'DOUBLE' },
  { name: 'point_type', type: 'VARCHAR' },
  { name: 'variation', type: 'VARCHAR' },
  { name: 'assurance', type: 'VARCHAR' },
  { name: 'rule', type: 'VARCHAR' },
  { name: 'run_months', type: 'INTEGER' },
  { name: 'chart_months', type: 'INTEGER' },
] as const satisfies readonly (Column & {
  name: keyof Omit<SignalRow, 'indicator' | 'month' | 'breakdown' | 'member'>;
})[];

const CHANGES: readonly Column[] = [
  { name: 'month', type: 'DATE' },
  { name: 'breakdown', type: 'VARCHAR' },
  { name: 'rank', type: 'INTEGER' },
  { name: 'indicator', type: 'VARCHAR' },
  { name: 'member', type: 'VARCHAR' },
  { name: 'kind', type: 'VARCHAR' },
  { name: 'direction', type: 'VARCHAR' },
  { name: 'sentence', type: 'VARCHAR' },
];
