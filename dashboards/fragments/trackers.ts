import { aboutLine } from '../../src/components/aboutLine.ts';
import { auditProgressTable, latestOf } from '../../src/components/auditProgressTable.ts';
import { escalationClocksTable, escalationLevelsTable } from '../../src/components/escalationTables.ts';
import { indicatorsTable } from '../../src/components/indicatorsTable.ts';
import { panelsCalendar } from '../../src/components/panelsCalendar.ts';
import { openRecommendationsTable } from '../../src/components/recommendationTables.ts';
import { paragraph, section } from '../../src/components/section.ts';
import { holdersTable, slippedTable, teamsTable, trackersTable } from '../../src/components/trackerTables.ts';
import { indicatorMonths } from '../../src/publication/indicatorMonths.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { monthShown } from '../../src/regions/region.ts';
import { regionData } from '../../src/regions/regionData.ts';
import { WHOLE } from '../../src/view/view.ts';
import { auditsFinding } from '../../src/words/auditsFinding.ts';
import { legalFinding, notificationsFinding, permanenceFinding } from '../../src/words/casesFinding.ts';
import { escalationsFinding } from '../../src/words/escalationWords.ts';
import { formatLongMonth } from '../../src/words/formatMonth.ts';
import { panelsFinding } from '../../src/words/panelWords.ts';
import {
  holdersFinding,
  recommendationsFinding,
  slippageFinding,
  trackersFinding,
} from '../../src/words/trackersFinding.ts';
import { render } from './render.ts';

/** The monthly facts below each section, by its id. */
const FIGURES = {
  legal: [
    'care_proceedings_open',
    'care_proceedings_overdue',
    'legal_cases_to_issue',
    'legal_cases_issued',
    'pre_proceedings_open',
    'pre_proceedings_overdue',
    'court_directions_due',
    'court_directions_met_in_time',
    'court_directions_overdue',
  ],
  permanence: [
    'placement_order_reviews_in_time',
    'placement_order_reviews_overdue',
    'placement_orders_to_be_revoked',
    'placement_plans_changed',
    'siblings_apart',
    'siblings_apart_decided',
  ],
  plan: ['improvement_actions', 'improvement_actions_overdue', 'improvement_actions_slipped'],
  recommendations: ['recommendations_open', 'recommendations_overdue', 'recommendations_answered'],
  escalations: [
    'escalations_raised',
    'escalations_open',
    'escalations_overdue',
    'escalations_in_time',
    'escalations_resolved',
    'disputes_open',
    'disputes_resolved',
    'disputes_resolved_in_time',
  ],
  panels: ['panel_items_expected', 'panel_items_heard', 'panels_held_on_their_day'],
  audits: [
    'audit_progress',
    'audit_cases_to_audit',
    'audit_cases_for_closure',
    'audit_cases_for_transfer',
    'audits_completed',
    'audits_overdue',
    'audits_good_or_better',
    'audits_grade_changed_by_moderation',
    'audit_actions_completed',
  ],
  notifications: ['notifications', 'notifications_in_time', 'notifications_days', 'notifications_awaiting'],
} as const;

/** `trackers/…`: what is due, by when and who holds it, in counts alone; and the monthly facts of each tracker. */
export function trackersFragments(publication: Publication, document: Document): [string, string][] {
  const { tables, figures, summary } = publication;
  const asAt = summary.as_at;
  const of = (breakdown: string) => tables.tracker_summary.filter((row) => row.breakdown === breakdown);
  const below = (id: keyof typeof FIGURES, title: string) => figuresOf(publication, document, id, title);
  const month = figures.months('escalations_open').at(-1);
  const parts: Record<string, (Element | null)[]> = {
    finding: [paragraph(document, trackersFinding(tables.tracker_summary, asAt), 'lead')],
    all: [trackersTable(document, of('all'), asAt)],
    teams: [
      section(document, 'teams', holdersFinding(of('team'), 'team'), teamsTable(document, of('team'), asAt)),
    ],
    holders: [
      section(
        document,
        'holders',
        holdersFinding(of('held_by'), 'held_by'),
        holdersTable(document, of('held_by'), asAt),
      ),
    ],
    legal: [section(document, 'legal', legalFinding(figures), below('legal', 'Legal cases'))],
    permanence: [
      section(document, 'permanence', permanenceFinding(figures), below('permanence', 'Placement orders')),
    ],
    plan: [
      section(
        document,
        'plan',
        slippageFinding(tables.improvement_actions),
        slippedTable(document, tables.improvement_actions, asAt),
        below('plan', 'Improvement plan'),
        aboutLine(document, publication, ['improvement_actions']),
      ),
    ],
    recommendations: [
      section(
        document,
        'recommendations',
        recommendationsFinding(tables.recommendations),
        openRecommendationsTable(document, tables.recommendations, asAt),
        below('recommendations', 'Recommendations'),
        aboutLine(document, publication, ['recommendations']),
      ),
    ],
    escalations: [
      section(
        document,
        'escalations',
        escalationsFinding(figures),
        month !== undefined && escalationLevelsTable(document, figures, tables.escalation_clocks, month),
        below('escalations', 'Escalations and disputes'),
        escalationClocksTable(document, tables.escalation_clocks),
        aboutLine(document, publication, ['escalations']),
      ),
    ],
    panels: [
      section(
        document,
        'panels',
        panelsFinding(tables.panel_dates, asAt),
        panelsCalendar(document, tables.panel_dates),
        below('panels', 'Panels'),
        aboutLine(document, publication, ['panels', 'panel_meetings']),
      ),
    ],
    audits: [
      section(
        document,
        'audits',
        auditsFinding(latestOf(tables.audit_progress)),
        auditProgressTable(document, tables.audit_progress),
        below('audits', 'Audits'),
        aboutLine(document, publication, ['audits']),
      ),
    ],
    notifications: [
      section(
        document,
        'notifications',
        notificationsFinding(figures),
        below('notifications', 'Notifications'),
      ),
    ],
  };
  return Object.entries(parts).map(([name, nodes]) => [`trackers/${name}`, render(...nodes)]);
}

/** Indicators as they stood in their latest whole month; a line where there are none. */
function figuresOf(
  publication: Publication,
  document: Document,
  id: keyof typeof FIGURES,
  title: string,
): HTMLElement {
  const definitions = FIGURES[id].flatMap(
    (indicator) => publication.definitions.find((each) => each.id === indicator) ?? [],
  );
  const told = definitions.filter((each) => publication.figures.months(each.id).length > 0);
  const month =
    monthShown(regionData(publication, told), WHOLE) ?? publication.summary.as_at.slice(0, 8).concat('01');
  return indicatorsTable(document, {
    caption: `${title} by month: ${formatLongMonth(month)}`,
    rows: indicatorMonths(publication.figures, told, month),
    month,
    href: (indicator) => `/indicators/${indicator}`,
  });
}
