import type { InspectionRow } from '../publication/paperTables.ts';
import { formatPrintedDate } from '../words/formatDate.ts';
import { element } from './element.ts';
import { noData } from './noData.ts';

/** Inspections, visits and notices in order of time, drawn as a line; those after the as-at date hollow and so labelled. */
export function timeline(document: Document, events: InspectionRow[], asAt: string): HTMLElement {
  if (events.length === 0) return noData(document, 'Inspections, visits and notices');
  return element(
    document,
    'ol',
    { class: 'timeline' },
    ...events.map((event) => timelineItem(document, event, asAt)),
  );
}

function timelineItem(document: Document, event: InspectionRow, asAt: string): HTMLElement {
  const later = event.date_from > asAt;
  // Only a whole day is one that a machine can read.
  const whole = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(event.date.trim());
  const kind = event.framework === null ? event.kind : `${event.kind}: ${event.framework}`;
  return element(
    document,
    'li',
    { class: later ? 'later' : null },
    element(
      document,
      'p',
      { class: 'when' },
      whole
        ? element(document, 'time', { datetime: event.date_from }, formatPrintedDate(event.date))
        : formatPrintedDate(event.date),
      later && element(document, 'span', { class: 'tag' }, 'after the as-at date'),
    ),
    element(document, 'p', { class: 'what' }, kind),
    event.judgement !== null && element(document, 'p', { class: 'judgement' }, event.judgement),
    event.note !== null && element(document, 'p', { class: 'about' }, event.note),
  );
}
