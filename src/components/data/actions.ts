import type { ImprovementActionRow } from '../../publication/paperTables.ts';
import { RAG_LETTERS } from '../../words/ragLetter.ts';

/** Actions of one theme, counted by rating in the order of RAG_LETTERS. */
export interface ThemeCounts {
  theme: string;
  counts: number[];
  total: number;
}

/** How many actions of each theme have each rating; themes in the order of the plan. */
export function ragByTheme(actions: ImprovementActionRow[]): ThemeCounts[] {
  const ratings = [...RAG_LETTERS.keys()];
  const themes = [...new Set(actions.map((action) => action.theme))];
  return themes.map((theme) => {
    const own = actions.filter((action) => action.theme === theme);
    const counts = ratings.map((rag) => own.filter((action) => action.rag === rag).length);
    return { theme, counts, total: own.length };
  });
}

/** The actions past their target date, the longest overdue first, then by reference. */
export function overdueActions(actions: ImprovementActionRow[]): ImprovementActionRow[] {
  return actions
    .filter((action) => action.overdue)
    .sort((a, b) => (b.days_overdue ?? 0) - (a.days_overdue ?? 0) || a.ref.localeCompare(b.ref, 'en', { numeric: true }));
}

/** Actions that are not complete. */
export function openActions(actions: ImprovementActionRow[]): ImprovementActionRow[] {
  return actions.filter((action) => action.rag !== 'Complete');
}
