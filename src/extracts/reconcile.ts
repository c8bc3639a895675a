import { addMonths } from '../calendar/isoDate.ts';
import { tidy } from '../contracts/kit/cell.ts';
import { readNumber } from '../contracts/kit/fields.ts';
import { percentage, roundHalfUp } from '../statistics/percentage.ts';
import { uplift, upliftPercent } from '../statistics/uplift.ts';
import type { Problem, Reconciled } from './fileCheck.ts';
import { type Layout, latestMonth, type Place } from './matchHeader.ts';

/** The counts of one record that can be added up: by column name, or by month. */
export interface Counts {
  line: number;
  cells: string[];
  /** What the record is about, as the reader of a table would name it. */
  item: string;
  columns: ReadonlyMap<string, number | null>;
}

/** Compares what a file prints with what its rows give: figure by figure, both numbers kept. */
export function reconcile(
  layout: Layout,
  rows: readonly Counts[],
  totals: readonly { line: number; cells: string[] }[],
  quarantined: number,
): { reconciliation: Reconciled[]; problems: Problem[] } {
  const reconciliation: Reconciled[] = [];
  const problems: Problem[] = [];

  const compare = (
    kind: Reconciled['kind'],
    place: Place,
    record: Counts,
    computed: number | null,
    how: string,
  ) => {
    const text = tidy(record.cells[place.index] ?? '');
    const at = { line: record.line, column: place.header };
    const say = (severity: Problem['severity'], rule: string, message: string) =>
      problems.push({ ...at, value: text === '' ? null : text, rule, message, severity });
    const printed = readNumber(text.replace('£', '').replace(/\s*%$/, ''));
    if (text !== '' && printed === null) {
      say('warning', `printed_${kind}`, `"${text}" is not a number: what is printed here cannot be compared`);
    } else if (computed === null) {
      if (text !== '')
        say('warning', `printed_${kind}`, `prints ${text}, which cannot be worked out: ${how}`);
    } else if (printed === null) {
      const shown = signed(kind, computed);
      reconciliation.push({ ...at, kind, item: record.item, printed, computed, outcome: 'filled' });
      say('info', `blank_${kind}`, `is blank: ${shown} is computed (${how}) and published in its place`);
    } else {
      const agrees = printed === roundHalfUp(computed, decimals(text));
      const outcome = agrees ? 'agrees' : 'differs';
      reconciliation.push({ ...at, kind, item: record.item, printed, computed, outcome });
      if (agrees) return;
      const missing = quarantined > 0 ? `; ${quarantined} quarantined are not in it` : '';
      say(
        'warning',
        `printed_${kind}`,
        `prints ${text}, the rows give ${signed(kind, computed)} (${how}${missing}): the computed figure is published`,
      );
    }
  };

  const derived = (record: Counts) => {
    const latest = latestMonth(layout.months);
    if (latest) {
      const now = record.columns.get(latest) ?? null;
      const before = record.columns.get(addMonths(latest, -1)) ?? null;
      const how =
        before === null
          ? 'the month before is not in the file'
          : `${now} in ${latest.slice(0, 7)} less ${before} in ${addMonths(latest, -1).slice(0, 7)}`;
      if (layout.uplift) compare('uplift', layout.uplift, record, uplift(now, before), how);
      if (layout.upliftPercent) {
        compare(
          'percentage',
          layout.upliftPercent,
          record,
          upliftPercent(now, before),
          `${how}, in per cent`,
        );
      }
    }
    for (const place of layout.percentages) {
      const part = sum(place.numerator.map((name) => record.columns.get(name) ?? 0));
      const whole = sum(place.denominator.map((name) => record.columns.get(name) ?? 0));
      compare('percentage', place, record, percentage(part, whole), `${part} of ${whole}`);
    }
  };

  for (const row of rows) derived(row);
  for (const { line, cells } of totals) {
    const above = rows.filter((row) => row.line < line);
    const columns = new Map(addable(layout).map(({ name }) => [name, sumOf(above, name)]));
    const record: Counts = { line, cells, item: 'Total', columns };
    for (const { name, place } of addable(layout)) {
      compare('total', place, record, columns.get(name) ?? null, `the sum of ${above.length} rows`);
    }
    derived(record);
  }
  return { reconciliation, problems };
}

/** The columns whose values add up, by the name under which `Counts` holds them: the month, or the field. */
export function addable(layout: Layout): { name: string; place: Place }[] {
  const fields = layout.fields.filter(({ field }) => field.meta.adds);
  return [
    ...fields.map((place) => ({ name: place.field.name, place })),
    ...layout.months.map((place) => ({ name: place.month, place })),
  ];
}

/** Null where any part is unknown: a sum of what is known would pass for the whole. */
function sumOf(rows: readonly Counts[], name: string): number | null {
  const values = rows.map(({ columns }) => columns.get(name) ?? null);
  return values.includes(null) ? null : sum(values as number[]);
}

/** To nine decimals: what binary adds to a sum of tenths is no difference from print. */
const sum = (values: readonly number[]) => Number(values.reduce((a, b) => a + b, 0).toFixed(9));

const decimals = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

function signed(kind: Reconciled['kind'], value: number): string {
  const shown = String(kind === 'percentage' ? roundHalfUp(value, 1) : value);
  return kind === 'uplift' && value > 0 ? `+${shown}` : shown;
}
