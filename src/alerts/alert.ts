import type { IndicatorDefinition, SignalRow } from '../publication/tables.ts';

/** What can be told, in the order in which it is: each is a column of `alerts.csv` by which a reader chooses. */
export const ALERT_KINDS = ['unpublished', 'refused', 'late', 'concern', 'target', 'overdue'] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];

/** A figure as it may be told beyond the council's sign-in: by its value, as a small count, or not at all. */
export type ToldFigure = { value: number } | 'a few' | 'hidden';

interface OfFigure {
  /** The title of the indicator. */
  title: string;
  unit: IndicatorDefinition['unit'];
  month: string;
  figure: ToldFigure;
}

/** What is told of each kind. None of it names a child, a worker, a team, a file or a line. */
export type AlertOf = {
  /** An extract that was due before today, for the period to `awaitedTo`. */
  late: { extract: string; awaitedTo: string; due: string };
  /** A file that was refused, by the extract that it is of, where that is known. */
  refused: { extract: string | null };
  /** A run that published nothing: held by a gate, of what extract or indicator, stopped for a reason, or failed. */
  unpublished:
    | { why: 'held'; check: string; subject: string | null }
    | { why: 'stopped'; reason: string }
    | { why: 'failed'; stage: 'refresh' | 'build' };
  concern: OfFigure & Pick<SignalRow, 'variation' | 'rule'>;
  target: OfFigure & { target: number; isMet: boolean };
  /** How much of a tracker's work is overdue, as told. */
  overdue: { tracker: string; figure: ToldFigure };
};

/**
 * Something to tell. It is new to whoever has not been told all of its keys; a key that no alert has any more has ended,
 * and is new when it comes again. A key begins with the kind.
 */
export type Alert = {
  [Kind in AlertKind]: { kind: Kind; keys: readonly string[] } & AlertOf[Kind];
}[AlertKind];

/** The kind of an alert's key. */
export const kindOfKey = (key: string) => key.slice(0, key.indexOf('|')) as AlertKind;
