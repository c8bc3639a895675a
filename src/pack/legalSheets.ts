import { type Child, element } from '../components/element.ts';
import { overdueSection, planSection } from '../components/improvementPlan.ts';
import { liveCasesSection, toIssueSection } from '../components/legalTables.ts';
import { figuresTo } from '../publication/figuresTo.ts';
import type { Publication } from '../publication/tables.ts';
import { withoutDownloads } from './paperFigure.ts';

const sheetOf = (document: Document, ...parts: Child[]) =>
  element(document, 'div', { class: 'sheet' }, ...parts);

/** Tables A and B as they stood in the month. */
export function legalTables(document: Document, publication: Publication, month: string): HTMLElement {
  const then = { ...publication, figures: figuresTo(publication.figures, month) };
  return sheetOf(
    document,
    withoutDownloads(liveCasesSection(then, document)),
    withoutDownloads(toIssueSection(then, document)),
  );
}

/** The improvement plan as it stands at the as-at date, whatever the month, and its actions past their date. */
export function planSheet(document: Document, publication: Publication): HTMLElement {
  const overdue = publication.tables.improvement_actions.length > 0;
  return sheetOf(
    document,
    withoutDownloads(planSection(publication, document)),
    overdue && withoutDownloads(overdueSection(publication, document)),
  );
}
