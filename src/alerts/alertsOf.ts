import { kindOf } from '../statistics/rankChanges.ts';
import { isSmall } from '../statistics/smallNumbers.ts';
import type { Alert, AlertKind } from './alert.ts';
import { countTold, figureTold } from './figureTold.ts';
import { overdueSteps } from './overdueSteps.ts';
import type { LastRun, LatestFigure, Situation } from './situation.ts';

/** What there is to tell, and of which kinds anything is known: of another it cannot be said that it has ended. */
export interface Alerts {
  alerts: Alert[];
  known: ReadonlySet<AlertKind>;
}

/** All that is to be told of how things stand, whoever has been told of it before. */
export function alertsOf({ today, run, published, names }: Situation): Alerts {
  const kinds: AlertKind[] = [];
  const alerts: Alert[] = [];
  if (run) {
    kinds.push('unpublished');
    alerts.push(...unpublished(run, names));
    if (run.outcome !== 'failed') {
      kinds.push('refused');
      alerts.push(...refused(run));
    }
  }
  if (published) {
    kinds.push('late', 'concern', 'target', 'overdue');
    // What came and is not published is told as that.
    const came = new Set([...(run?.waiting ?? []), ...(run?.refused.map(({ extract }) => extract) ?? [])]);
    for (const { extract, awaited_to, due } of published.arrivals) {
      if (awaited_to === null || due === null || due >= today || came.has(extract)) continue;
      alerts.push({
        kind: 'late',
        keys: [`late|${extract}|${awaited_to}`],
        extract,
        awaitedTo: awaited_to,
        due,
      });
    }
    for (const figure of published.figures) alerts.push(...ofFigure(figure));
    for (const { tracker, overdue } of published.trackers) {
      const keys = overdueSteps(overdue).map((step) => `overdue|${tracker}|${step}`);
      if (keys.length > 0) alerts.push({ kind: 'overdue', keys, tracker, figure: countTold(overdue) });
    }
  }
  return { alerts, known: new Set(kinds) };
}

function unpublished({ outcome, stage, reason, held }: LastRun, names: Situation['names']): Alert[] {
  if (outcome === 'failed') {
    const keys = [`unpublished|failed|${stage}`];
    return [{ kind: 'unpublished', keys, why: 'failed', stage: stage ?? 'refresh' }];
  }
  if (outcome !== 'stopped') return [];
  if (held.length === 0) {
    const said = reason ?? '';
    // The counts and dates in it change while the reason is the same.
    const keys = [`unpublished|${said.replace(/\d+/g, 'N')}`];
    return [{ kind: 'unpublished', keys, why: 'stopped', reason: said }];
  }
  return held.map(({ check, subject }) => ({
    kind: 'unpublished' as const,
    keys: [`unpublished|${check}|${subject}`],
    why: 'held' as const,
    check,
    subject: names.get(subject) ?? null,
  }));
}

const refused = (run: LastRun): Alert[] =>
  run.refused.map(({ file_id, extract }) => ({ kind: 'refused', keys: [`refused|${file_id}`], extract }));

function ofFigure({ definition, fact, signal, ragBefore }: LatestFigure): Alert[] {
  const { id, title, unit, better, spine } = definition;
  const { month } = fact;
  const figure = figureTold(unit, fact);
  if (figure === null) return [];
  const alerts: Alert[] = [];
  const { variation, rule, target, rag } = signal;
  const isReal = kindOf({ signal, small: isSmall(unit, fact, signal) }) === 'real';
  if (spine && isReal && better !== 'neither' && variation?.startsWith('concern')) {
    const keys = [`concern|${id}|${variation}`];
    alerts.push({ kind: 'concern', keys, title, unit, month, figure, variation, rule });
  }
  const isMet = rag === 'green';
  const isCrossed = rag !== null && ragBefore !== null && isMet !== (ragBefore === 'green');
  // That a small count has passed a target which people know says what count it may be.
  if (isCrossed && target !== null && typeof figure === 'object') {
    const keys = [`target|${id}|${isMet ? 'met' : 'missed'}`];
    alerts.push({ kind: 'target', keys, title, unit, month, figure, target, isMet });
  }
  return alerts;
}
