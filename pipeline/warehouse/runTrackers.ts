import { runModel } from './runModel.ts';
import type { Warehouse } from './warehouse.ts';

/** The models of `pipeline/models/trackers/`, each after those that it reads. */
const TRACKERS = [
  'legal_cases',
  'pre_proceedings',
  'court_directions',
  'placement_orders',
  'improvement_actions',
  'recommendations',
  'escalations',
  'disputes',
  'panels',
  'audits',
  'notifications',
  'statutory_work',
  'open_items',
  'summary',
];

/** Lists what is due, by when and who holds it. Reads the clean tables and all episodes. */
export async function runTrackers(warehouse: Warehouse, modelsDir: string): Promise<void> {
  for (const name of TRACKERS) await runModel(warehouse, modelsDir, `trackers/${name}`);
}
