import type { Alert, AlertKind, ToldFigure } from '../alerts/alert.ts';
import { grouped } from '../disclosure/grouped.ts';
import { capitalise, countOf } from './countOf.ts';
import { formatDate } from './formatDate.ts';
import { formatLongMonth } from './formatMonth.ts';
import { formatNumber } from './formatValue.ts';
import { joinWords } from './joinWords.ts';
import { valueWithUnit } from './valueWithUnit.ts';
import { variationWords } from './variationWords.ts';

type Of<Kind extends AlertKind> = Extract<Alert, { kind: Kind }>;

/** How many extracts a line names. */
const MOST_NAMED = 12;

/** What alerts of a kind are about, as a heading. */
export function alertHeading(kind: AlertKind): string {
  return {
    unpublished: 'Nothing new is on the site; what was there before is still in place',
    refused: 'Files that were refused',
    late: 'Extracts that are late',
    concern: 'Real changes in the wrong direction',
    target: 'Targets crossed',
    overdue: 'Work that is overdue',
  }[kind];
}

/** What alerts of a kind say, a line each; those that say the same of several are one. */
export function alertLines(alerts: readonly Alert[]): string[] {
  const of = <Kind extends AlertKind>(kind: Kind) =>
    alerts.filter((alert): alert is Of<Kind> => alert.kind === kind);
  return [
    ...of('unpublished').map(unpublishedLine),
    ...refusedLines(of('refused')),
    ...lateLines(of('late')),
    ...of('concern').map(concernLine),
    ...of('target').map(targetLine),
    ...of('overdue').map(overdueLine),
  ];
}

/** How much there is to tell, as it is said: `2 things`. */
export const thingsIn = (alerts: readonly Alert[]) => countOf(alertLines(alerts).length, 'thing');

/** What each gate looks for; one that a council has added is told by its name. */
const GATES: Record<string, (subject: string) => string> = {
  figure_gone: (subject) => `${subject}: was told before, and has no figure any more`,
  figure_jumped: (subject) => `${subject}: lies far from where it was; see whether its rows are right`,
  not_arrived: (subject) => `${subject}: a delivery has not arrived`,
  quarantined_share: (subject) => `${subject}: too many of its rows are in quarantine`,
  rows_fell: (subject) => `${subject}: has lost many of its rows; see whether its last file is whole`,
};

function unpublishedLine(alert: Of<'unpublished'>): string {
  // What follows is for the command line.
  if (alert.why === 'stopped') return `${capitalise(alert.reason.split(';')[0]!)}.`;
  if (alert.why === 'failed') {
    return alert.stage === 'build'
      ? 'The figures are published, but the site could not be built from them: the log of the run says why.'
      : 'The run failed: its log says why.';
  }
  const subject = alert.subject ?? 'something';
  const said = GATES[alert.check]?.(subject) ?? `${subject}: held by the check ${nameOf(alert.check)}`;
  return `${capitalise(said)}.`;
}

function refusedLines(alerts: readonly Of<'refused'>[]): string[] {
  const counts = new Map<string | null, number>();
  for (const { extract } of alerts) counts.set(extract, (counts.get(extract) ?? 0) + 1);
  return [...counts].map(([extract, count]) => {
    const of = extract === null ? 'of no extract that is known' : `of ${nameOf(extract)}`;
    return `${capitalise(countOf(count, 'file'))} ${of}: "sightline check" says why.`;
  });
}

/** Extracts that are late by the same delivery stand in one line. */
function lateLines(alerts: readonly Of<'late'>[]): string[] {
  const deliveries = grouped(alerts, ({ awaitedTo, due }) => `${awaitedTo} ${due}`);
  return [...deliveries.values()].map((of) => {
    const names = of.map(({ extract }) => nameOf(extract)).sort((a, b) => a.localeCompare(b, 'en'));
    const more = names.length - MOST_NAMED;
    const named = more > 1 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names;
    const { awaitedTo, due } = of[0]!;
    return `To ${formatDate(awaitedTo)}, due by ${formatDate(due)}: ${joinWords(named)}.`;
  });
}

function concernLine({ title, unit, month, figure, variation, rule }: Of<'concern'>): string {
  const words = variationWords(variation, rule === null ? [] : [rule]).replace(/^Concern: /, '');
  const at = figureWords(figure, unit);
  return at === null
    ? `${title}: ${words} in ${formatLongMonth(month)}; the numbers are too small to be told here.`
    : `${title}: ${at} in ${formatLongMonth(month)}, ${words}.`;
}

function targetLine({ title, unit, month, figure, target, isMet }: Of<'target'>): string {
  const goal = `the target of ${valueWithUnit(target, unit)} is ${isMet ? 'met now' : 'met no longer'}`;
  return `${title}: ${figureWords(figure, unit)} in ${formatLongMonth(month)}, ${goal}.`;
}

function overdueLine({ tracker, figure }: Of<'overdue'>): string {
  return `${tracker}: ${figureWords(figure, 'count')} overdue.`;
}

/** Null where it is hidden. */
function figureWords(figure: ToldFigure, unit: Of<'concern'>['unit']): string | null {
  if (figure === 'hidden') return null;
  if (figure === 'a few') return figure;
  return unit === 'count' ? formatNumber(figure.value) : valueWithUnit(figure.value, unit);
}

const nameOf = (id: string) => id.replaceAll('_', ' ');
