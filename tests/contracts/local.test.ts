import { describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { fieldsOf } from '../../src/contracts/kit/contract.ts';
import { looseText } from '../../src/contracts/kit/fields.ts';
import { checkLines } from '../support/checkLines.ts';

const LOCAL = [
  'audits',
  'caseloads',
  'contact_decisions',
  'court_directions',
  'education_plans',
  'escalations',
  'foster_carers',
  'health_checks',
  'legal_cases',
  'life_story_work',
  'missing_episodes',
  'notifications',
  'panel_meetings',
  'placement_order_reviews',
  'pre_proceedings',
  'reviews',
  'spend',
  'strategy_discussions',
  'supervision',
  'visits',
  'workforce',
];

const contracts = await loadContracts();
const local = contracts.filter(({ id }) => LOCAL.includes(id));

describe('local extracts', () => {
  it('are all there', () => {
    expect(local.map(({ id }) => id)).toEqual(LOCAL);
  });

  it('are known by their required columns alone, of which each has two at least', () => {
    for (const each of local) {
      const required = fieldsOf(each).filter(({ meta }) => meta.required);
      const found = checkLines(
        required.map(({ meta }) => meta.header).join(','),
        required.map(({ meta }) => `"${meta.example}"`).join(','),
      );
      expect([each.id, required.length >= 2, found.extract]).toEqual([each.id, true, each.id]);
    }
  });

  it('give no spelling to two columns: a file could not say which it means', () => {
    for (const each of local) {
      const names = fieldsOf(each).flatMap(({ meta }) => [
        ...new Set([meta.header, ...(meta.aliases ?? [])].map(looseText)),
      ]);
      expect([each.id, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([each.id, []]);
    }
  });

  it('say how far a file runs by what has happened, never by what is due', () => {
    expect(local.filter(({ asAt }) => !asAt || /due|next|deadline/.test(asAt))).toEqual([]);
    const visits = ['1,CP,31/07/2025,', '1,CP,17/07/2025,16/07/2025', '2,CP,31/08/2025,'];
    expect(checkLines('Child ID,Kind of visit,Visit due,Date of visit', ...visits).asAt).toBe('2025-07-16');
    expect(checkLines('Child ID,Kind of visit,Visit due,Date of visit', visits[0]!).asAt).toBeNull();
  });
});
