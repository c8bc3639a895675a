import type { Table, Vector } from 'apache-arrow';
import { Figures } from '../../src/publication/figures.ts';
import type { Point } from '../../src/publication/series.ts';
import { columnOf } from './arrowColumn.ts';

const KEY = ['indicator', 'breakdown', 'member'];

/**
 * The figures of a publication from its tables `indicators` and `signals`, whose rows have the same keys in the same
 * order, those of a series one after the other. There are some two hundred thousand of them, of which pages ask for a part:
 * the points of a series are made when it is asked for. Throws where the keys of the two tables differ.
 */
export function readFigures(indicators: Table, signals: Table): Figures {
  if (indicators.numRows !== signals.numRows) {
    throw new Error(`${indicators.numRows} figures have ${signals.numRows} signals: refresh again`);
  }
  const [facts, said] = [columnsOf(indicators), columnsOf(signals)];
  const keys = KEY.map((name) => facts.get(name)!);
  const alike = [...KEY, 'month'].map((name) => [facts.get(name)!, said.get(name)!] as const);
  const parts = [...said, ...facts].filter(([name]) => !KEY.includes(name));
  const pointAt = (row: number): Point => {
    if (alike.some(([one, other]) => one(row) !== other(row))) {
      throw new Error(`figures and signals part at row ${row}: refresh again`);
    }
    return Object.fromEntries(parts.map(([name, at]) => [name, at(row)])) as unknown as Point;
  };
  const series = [];
  for (let from = 0, to = 0; from < indicators.numRows; from = to) {
    const [indicator, breakdown, member] = keys.map((at) => at(from) as string);
    to = from + 1;
    while (to < indicators.numRows && keys.every((at) => at(to) === at(from))) to += 1;
    const [first, count] = [from, to - from];
    series.push({
      key: { indicator: indicator!, breakdown: breakdown!, member: member! },
      read: () => Array.from({ length: count }, (_, at) => pointAt(first + at)),
    });
  }
  return Figures.of(series);
}

function columnsOf(table: Table): Map<string, (row: number) => unknown> {
  return new Map(
    table.schema.fields.map(({ name }) => [name, columnOf(table.getChild(name) as Vector)] as const),
  );
}
