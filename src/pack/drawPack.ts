import type { Publication } from '../publication/tables.ts';
import { monthPack } from './monthPack.ts';
import type { PackPeriod } from './period.ts';
import { quarterPack } from './quarterPack.ts';
import { weeksPack } from './weeksPack.ts';

/** All that a pack shows, drawn: it needs no script, and nothing from elsewhere. */
export function drawPack(publication: Publication, period: PackPeriod, document: Document): HTMLElement {
  switch (period.kind) {
    case 'month':
      return monthPack(document, publication, period.month);
    case 'quarter':
      return quarterPack(document, publication, period);
    case 'weeks':
      return weeksPack(document, publication, period);
  }
}
