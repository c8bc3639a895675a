import { monthRuns } from '../words/describeMonths.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { formatNumber } from '../words/formatValue.ts';
import { RAG_LETTERS } from '../words/ragLetter.ts';
import type { MonthBar } from './monthBars.ts';
import type { PairedBar } from './pairedBars.ts';
import type { UnitCount } from './unitChart.ts';

/** The data of monthBars in words: `Jul 2020: 81, of which care proceedings 27. Aug 2020 to Apr 2021: no data. …` */
export function describeMonthBars(data: MonthBar[], partLabel: string): string {
  const gaps = monthRuns(data.filter((bar) => bar.total === null).map((bar) => bar.month));
  const phrases = data.flatMap(({ month, total, part }) => {
    if (total !== null) {
      const of = part === null ? '' : `, of which ${partLabel.toLowerCase()} ${formatNumber(part)}`;
      return [`${formatMonth(month)}: ${formatNumber(total)}${of}.`];
    }
    const gap = gaps.find(({ from }) => from === month);
    if (!gap) return [];
    return [`${formatMonth(gap.from)}${gap.to === gap.from ? '' : ` to ${formatMonth(gap.to)}`}: no data.`];
  });
  return phrases.join(' ');
}

/** The data of pairedBars in words: `May 2021: received 4, issued 8. …` */
export function describePairedBars(data: PairedBar[]): string {
  const months = [...new Set(data.map((bar) => bar.month))].sort();
  return months
    .map((month) => {
      const bars = data.filter((bar) => bar.month === month);
      const words = bars.map(
        ({ series, value }) => `${series.toLowerCase()} ${value === null ? 'no data' : formatNumber(value)}`,
      );
      return `${formatMonth(month)}: ${words.join(', ')}.`;
    })
    .join(' ');
}

/** The data of unitChart in words: `Jun 2021: amber 3, complete 7. …`; months in which nothing is due are left out. */
export function describeUnits(data: UnitCount[]): string {
  const months = [...new Set(data.map(({ month }) => month))].sort();
  const order = [...RAG_LETTERS.keys()];
  return months
    .map((month) => {
      const words = data
        .filter((row) => row.month === month)
        .sort((a, b) => order.indexOf(a.rag) - order.indexOf(b.rag))
        .map(({ rag, count }) => `${rag.toLowerCase()} ${formatNumber(count)}`);
      return `${formatMonth(month)}: ${words.join(', ')}.`;
    })
    .join(' ');
}
