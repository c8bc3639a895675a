import { countOf } from './countOf.ts';
import { formatLongMonth } from './formatMonth.ts';

/** How many of an area's figures moved for the worse: `2 of 18 figures moved for the worse in October 2026: real changes.` */
export function areasFinding(worse: number, all: number, month: string | null): string {
  if (all === 0) return 'No indicator tells of it.';
  if (month === null) return `${countOf(all, 'figure')}, without data yet.`;
  if (worse === 0)
    return `None of ${countOf(all, 'figure')} shows a real change for the worse in ${formatLongMonth(month)}.`;
  const verb = worse === 1 ? 'shows' : 'show';
  return `${worse} of ${countOf(all, 'figure')} ${verb} a real change for the worse in ${formatLongMonth(month)}.`;
}
