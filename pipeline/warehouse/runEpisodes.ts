import { BASE_MODELS, type Indicator } from './readIndicators.ts';
import { runModel } from './runModel.ts';
import type { Warehouse } from './warehouse.ts';

/** The models of `pipeline/models/episodes/`, each after those that it reads. */
const EPISODES = [
  'macros',
  'periods',
  'teams',
  'children',
  'lists_left',
  'contact_reasons',
  'early_help',
  'children_in_need',
  'child_protection_plans',
  'assessments',
  'care_leavers',
  'adoption_plans',
  'adopted_in_three_years',
  'placement_orders',
  'placement_order_reviews',
  'adopting_families',
  'caseloads',
  'social_work_posts',
  'visits',
  'section_47',
  'initial_conferences',
  'child_protection_reviews',
  'looked_after',
  'looked_after_ended',
  'looked_after_by_month',
  'health_checks_done',
  'looked_after_reviews',
  'looked_after_visits',
  'times_missing',
  'missing_returns',
  'legal_cases',
  'care_tracker',
  'care_proceedings',
  'deprivations_of_liberty',
  'pre_proceedings',
  'escalation_steps',
  'disputes',
  'improvement_actions',
  'recommendations',
];

/**
 * Works out who was open when, and whatever else these indicators share. Reads the clean tables, `history`,
 * `ledger.coverage`, the reference tables and the views that `layViews` lays.
 */
export async function runEpisodes(
  warehouse: Warehouse,
  modelsDir: string,
  indicators: readonly Indicator[],
): Promise<void> {
  const read = new Set([...BASE_MODELS, ...indicators.flatMap(({ models }) => models)]);
  for (const name of EPISODES.filter((each) => read.has(each))) {
    await runModel(warehouse, modelsDir, `episodes/${name}`);
  }
}
