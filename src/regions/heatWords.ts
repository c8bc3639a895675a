import type { View } from '../view/view.ts';
import { formatMonth } from '../words/formatMonth.ts';
import type { StateLine } from './heatGrid.ts';

/** The words over the last column of a heat map by state. */
export const concernHeader = ({ colour }: View) => (colour === 'rag' ? 'Targets missed' : 'Of concern');

/** Whether a month among the lines is not over. */
export const provisionalIn = (lines: readonly StateLine[]) => ({
  provisional: lines.some(({ points }) => points.some((point) => point?.provisional)),
});

/** The columns of a heat map by month. */
export const monthColumns = (months: readonly string[]) =>
  months.map((month) => ({ header: formatMonth(month), className: 'number' }));
