import { heatScale } from '../charts/heatScale.ts';
import { orderMembers } from '../charts/orderMembers.ts';
import { element } from '../components/element.ts';
import { heatNotes } from '../components/heatNotes.ts';
import { BLANK, type HeatCell, heatTable } from '../components/heatTable.ts';
import { noData } from '../components/noData.ts';
import { paragraph, section } from '../components/section.ts';
import { AVERAGE_CASELOAD, CASELOAD_BANDS } from '../publication/heatMapIndicators.ts';
import { type Part, selectionOf, type View } from '../view/view.ts';
import { barsFinding } from '../words/barsFinding.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { formatValue } from '../words/formatValue.ts';
import { sourceWords } from '../words/sourceWords.ts';
import { chartOf } from './heatGrid.ts';
import { indicatorsWith, membersOf } from './heatIndicators.ts';
import { monthShown, type RegionData } from './region.ts';

const ID = 'caseloads';

/** Of the social workers of each team, which share holds how many cases; the teams with the highest average first. */
export function heatCaseload(data: RegionData, view: View, document: Document): HTMLElement {
  const month = monthShown(data, view);
  const bands = indicatorsWith(data, 'team', CASELOAD_BANDS);
  const plain = 'Social workers by team and cases held';
  const average = data.definitions.find(({ id }) => id === AVERAGE_CASELOAD);
  if (month === null || bands.length === 0 || !average) {
    return section(document, ID, plain, noData(document, plain));
  }
  const figureOf = (id: string, part: Part | null) =>
    data.figures.value(selectionOf(id, { month, part }), month);
  const teams = orderMembers(
    membersOf(data, bands, 'team').map((member) => ({
      member,
      value: figureOf(average.id, { breakdown: 'team', member }),
    })),
    average.better,
  );
  const parts = [...teams.map(({ member }) => ({ breakdown: 'team', member }) as const), null];
  const shares = parts.map((part) => bands.map(({ definition }) => figureOf(definition.id, part)));
  const known = shares.flat().filter((value) => value !== null);
  if (known.length === 0) return section(document, ID, plain, noData(document, plain));
  const scale = heatScale({ values: known, unit: 'percent', better: 'neither' });
  const lines = parts.map((part, row) => ({
    label: part === null ? 'The whole service' : part.member,
    cells: bands.map(({ definition }, column): HeatCell => {
      const value = shares[row]![column]!;
      if (value === null) return null;
      const link = element(
        document,
        'a',
        { href: chartOf({ definition, part, month }) },
        formatValue(value, 'percent'),
      );
      return { className: scale.binOf(value).className, content: [link] };
    }),
    summary: averageWords(figureOf(average.id, part)),
  }));
  return section(
    document,
    ID,
    barsFinding(average, teams, month),
    paragraph(
      document,
      'Of the social workers of each team who hold cases, the share with so many cases for each full-time post.',
      'about',
    ),
    heatTable(document, {
      caption: `${plain} in ${formatLongMonth(month)}`,
      rowHeader: 'Team',
      columns: bands.map(({ name }) => ({ header: `${name} cases`, className: 'number' })),
      rows: lines.slice(0, -1).map((line, worst) => ({ ...line, places: { worst } })),
      total: lines.at(-1)!,
      summaryHeader: average.title,
      orders: ['worst', 'name'],
      legend: [
        ...scale.bins.map(({ className, label }) => ({ className, content: [label] })),
        ...(known.length < shares.flat().length ? [BLANK] : []),
      ],
      className: 'bands',
    }),
    ...heatNotes(document, data.asAt, sourceWords(average)),
  );
}

const averageWords = (value: number | null) => (value === null ? '' : formatValue(value, 'ratio'));
