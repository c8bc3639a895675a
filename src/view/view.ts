import { parseMonth } from '../calendar/parseMonth.ts';

/** What a reader has chosen to look at; the whole service in the latest month unless chosen otherwise. */
export interface View {
  /** The first day of a month; null for the latest. */
  month: string | null;
  /** A part of the service; null for the whole. */
  part: Part | null;
  /** What heat maps are coloured by: targets; by what the control charts say unless chosen. */
  colour?: 'rag' | undefined;
  /** The indicator of what shows one at a time; the usual one unless chosen. */
  indicator?: string | undefined;
}

/** One member of a breakdown that readers can choose by. */
export interface Part {
  breakdown: PartKind;
  member: string;
}

/** What readers can choose by, and how each is called; of them one at a time, the narrowest first. */
export const PART_KINDS = { team: 'Team', service: 'Head of service', locality: 'Locality' } as const;

export type PartKind = keyof typeof PART_KINDS;

export const WHOLE: View = { month: null, part: null };

/** The view that the query of an address names: `?month=2026-09&team=North`. What it does not know it passes over. */
export function readView(query: string): View {
  const given = new URLSearchParams(query);
  const kind = (Object.keys(PART_KINDS) as PartKind[]).find((each) => given.get(each));
  return {
    month: parseMonth(given.get('month') ?? ''),
    part: kind ? { breakdown: kind, member: given.get(kind)! } : null,
    colour: given.get('colour') === 'rag' ? 'rag' : undefined,
    indicator: given.get('indicator') || undefined,
  };
}

/** The query that names a view, with its question mark; empty for the whole service in the latest month. */
export function viewQuery({ month, part, colour, indicator }: View): string {
  const query = new URLSearchParams();
  if (month !== null) query.set('month', month.slice(0, 7));
  if (part) query.set(part.breakdown, part.member);
  if (colour) query.set('colour', colour);
  if (indicator) query.set('indicator', indicator);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The series of an indicator that a view looks at. */
export const selectionOf = (indicator: string, { part }: View) => ({ indicator, ...(part ?? {}) });
