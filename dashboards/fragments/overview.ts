import { aboutLine } from '../../src/components/aboutLine.ts';
import { auditProgressTable, latestOf } from '../../src/components/auditProgressTable.ts';
import { headlineFinding } from '../../src/components/data/dataFindings.ts';
import { spineOf } from '../../src/components/data/definitionGroups.ts';
import {
  liveCasesFinding,
  planFinding,
  receivedIssuedFinding,
  toIssueFinding,
} from '../../src/components/data/keyFindings.ts';
import { sourceOf } from '../../src/components/data/sourceOf.ts';
import { element } from '../../src/components/element.ts';
import { filterBar, filterChoices } from '../../src/components/filterBar.ts';
import { auditGradesTable, headlineTable, panelsTable } from '../../src/components/overviewTables.ts';
import { recommendationsTable } from '../../src/components/recommendationTables.ts';
import { paragraph, section } from '../../src/components/section.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { EVERY } from '../../src/regions/changes.ts';
import { auditsFinding } from '../../src/words/auditsFinding.ts';
import { countOf } from '../../src/words/countOf.ts';
import { figuresPath } from '../figuresFiles.ts';
import { holdRegion } from './holdRegion.ts';
import { render } from './render.ts';

/** `overview/…`: the front page. */
export function overviewFragments(publication: Publication, document: Document): [string, string][] {
  const { tables, summary } = publication;
  const isInternal = summary.disclosure === null;
  const recommended = tables.recommendations.reduce((sum, row) => sum + row.recommendations, 0);
  const items = countOf(tables.recommendations.length, 'item');
  const made =
    tables.recommendations.length === 0
      ? 'No data yet on scrutiny recommendations'
      : `Scrutiny has made ${countOf(recommended, 'recommendation')} on ${items}`;
  const spine = spineOf(publication);
  const held = (region: 'scorecard' | 'changes', of?: string) =>
    holdRegion(publication, document, { region, figures: figuresPath('spine'), definitions: spine, of });
  const choices = filterChoices(
    publication.figures,
    spine.map(({ id }) => id),
  );
  // What is told of audits, recommendations and headline counts has small numbers in it.
  const drawn = (part: () => HTMLElement) => (isInternal ? render(part()) : '');
  return [
    ['overview/filters', render(filterBar(document, choices))],
    ['overview/scorecard', render(held('scorecard'))],
    ['overview/changes', render(held('changes', EVERY))],
    ['overview/findings', isInternal ? render(...findings(publication, document)) : ''],
    [
      'overview/audits',
      drawn(() =>
        section(
          document,
          'audits',
          auditsFinding(latestOf(tables.audit_progress)),
          auditProgressTable(document, tables.audit_progress),
          auditGradesTable(document, tables.audit_grades),
          aboutLine(document, publication, ['audit_progress', 'audit_grades']),
        ),
      ),
    ],
    [
      'overview/recommendations',
      drawn(() =>
        section(
          document,
          'recommendations',
          made,
          recommendationsTable(document, tables.recommendations),
          aboutLine(document, publication, ['recommendations']),
        ),
      ),
    ],
    [
      'overview/headline-counts',
      drawn(() =>
        section(
          document,
          'headline-counts',
          headlineFinding(tables),
          headlineTable(document, tables.headline_counts),
          paragraph(document, `Source: ${sourceOf(tables, ['headline_counts'])}.`, 'about'),
        ),
      ),
    ],
    [
      'overview/panels',
      render(panelsTable(document, tables.panels), aboutLine(document, publication, ['panels'])),
    ],
  ];
}

function findings(publication: Publication, document: Document): HTMLElement[] {
  const linked: [string, string][] = [
    [liveCasesFinding(publication), '/legal#live-cases'],
    [toIssueFinding(publication), '/legal#to-issue'],
    [receivedIssuedFinding(publication), '/legal#received-issued'],
    [planFinding(publication), '/legal#improvement-plan'],
    [`${auditsFinding(latestOf(publication.tables.audit_progress))}.`, '#audits'],
  ];
  return [
    element(document, 'h2', { id: 'also' }, 'Also in this publication'),
    element(
      document,
      'ul',
      { class: 'findings' },
      ...linked.map(([finding, href]) =>
        element(document, 'li', {}, element(document, 'a', { href }, finding)),
      ),
    ),
  ];
}
