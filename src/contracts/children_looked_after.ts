import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { annexAAllocation, annexAChild, annexAChildDisability } from './shared/annexAChild.ts';
import { annexALookedAfter } from './shared/annexALookedAfter.ts';
import { annexAPlacement } from './shared/annexAPlacement.ts';
import { annexABorn, annexABornBy, annexANotBefore } from './shared/annexARules.ts';

/** Ofsted ILACS Annex A, list 8: all children in care now, and those who left it in the six months before. */
export const childrenLookedAfter = contract({
  id: 'children_looked_after',
  title: 'Annex A list 8: children in care',
  grain: 'one row per child, by the most recent period of care',
  row: z.object({
    ...annexAChild,
    ...annexAChildDisability,
    ...annexALookedAfter,
    ...annexAPlacement,
    ...annexAAllocation,
  }),
  rules: [
    annexANotBefore(
      'date_ceased_to_be_looked_after',
      'date_started_to_be_looked_after',
      'the child started to be looked after',
    ),
    annexABornBy('date_started_to_be_looked_after', 'the child started to be looked after'),
    annexABorn,
  ],
  unique: ['child_id', 'date_started_to_be_looked_after'],
  covers: 'keys',
  reaches: 6,
  ended: 'date_ceased_to_be_looked_after',
  asAt: 'date_started_to_be_looked_after',
});
