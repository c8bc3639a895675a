import { addMonths } from '../calendar/isoDate.ts';
import type { Figures } from '../publication/figures.ts';
import type { EscalationClockRow } from '../publication/trackerTables.ts';
import { withinWords } from '../words/escalationWords.ts';
import { formatShare } from '../words/formatShare.ts';
import { formatNumber } from '../words/formatValue.ts';
import { dataTable } from './dataTable.ts';

/** A level, and how escalations fared on the way to it. */
interface LevelRow {
  level: string;
  heldBy: string;
  inTime: number;
  needed: number;
  openNow: number;
  stalled: number;
}

/** By level: in twelve months to the month how many reached it in time, how many are there now, how many stalled before it. */
export function escalationLevelsTable(
  document: Document,
  figures: Figures,
  clocks: readonly EscalationClockRow[],
  month: string,
): HTMLElement {
  const from = addMonths(month, -11);
  const levels = new Set([
    ...clocks.map(({ level }) => level),
    ...figures.members('escalations_open', 'level'),
  ]);
  const now = (indicator: string, level: string) =>
    figures.value({ indicator, breakdown: 'level', member: level }, month) ?? 0;
  const rows = [...levels].sort().map((level): LevelRow => {
    const steps = figures
      .series({ indicator: 'escalations_in_time', breakdown: 'level', member: level })
      .points.filter((point) => point.month >= from && point.month <= month);
    return {
      level,
      heldBy: clocks.find((clock) => clock.level === level)?.held_by ?? '',
      inTime: steps.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0),
      needed: steps.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0),
      openNow: now('escalations_open', level),
      stalled: now('escalations_overdue', level),
    };
  });
  return dataTable(document, {
    caption: 'Escalations by level: twelve months of steps up, and where those that are open stand',
    columns: [
      {
        header: 'Level',
        cell: ({ level, heldBy }) => (heldBy === '' ? level : `${level}: ${heldBy.toLowerCase()}`),
      },
      {
        header: 'Reached in time, 12 months',
        align: 'number',
        cell: ({ inTime, needed }) =>
          needed === 0
            ? ''
            : `${formatNumber(inTime)} of ${formatNumber(needed)} (${formatShare(inTime, needed)})`,
      },
      { header: 'Open there now', align: 'number', cell: ({ openNow }) => formatNumber(openNow) },
      { header: 'Stalled before it', align: 'number', cell: ({ stalled }) => formatNumber(stalled) },
    ],
    rows,
    sortable: false,
    class: 'compact',
    empty: 'Escalations by level',
  });
}

/** The clocks by which that is measured. */
export function escalationClocksTable(document: Document, clocks: EscalationClockRow[]): HTMLElement {
  return dataTable(document, {
    caption: 'By when a disagreement that is not resolved reaches each level',
    columns: [
      { header: 'Kind', cell: ({ kind }) => kind },
      { header: 'Level', cell: ({ level, held_by }) => `${level}: ${held_by.toLowerCase()}` },
      { header: 'Within', cell: ({ within, level }) => withinWords(within, level) },
    ],
    rows: clocks,
    sortable: false,
    class: 'compact',
    empty: 'By when a disagreement reaches each level',
  });
}
