import type { Council } from '../council/council.ts';
import type { Stream } from '../random/stream.ts';
import type { Day } from '../time/days.ts';
import { changeStatus, isAdoptive, leaveCare } from './care.ts';
import type { CarePeriod, Child, Need } from './life.ts';
import { closeNeed } from './need.ts';

/**
 * A child with a placement order: family finding, match, placement, adoption order; or none is found and the plan
 * changes. The day on which it leaves care, null where it stays.
 */
export function placeForAdoption(
  council: Council,
  child: Child,
  draw: Stream,
  period: CarePeriod,
  need: Need,
  order: Day,
): Day | null {
  const { to } = council.timeline;
  const known = (day: Day) => (day <= to ? day : null);
  const decided = Math.max(period.start + 20, order - draw.int(20, 70));
  const found = draw.chance(0.86);
  const matched = order + 25 + draw.wait(130);
  const placed = matched + draw.int(14, 50);
  const adopted = placed + 130 + draw.wait(120);
  const reversed = order + 300 + draw.wait(150);
  const byFosterCarer = draw.chance(0.15);
  changeStatus(period, order, 'l) E1: Placement order');
  period.plan = 'b) Adoption';
  child.adoption.push({
    entered: period.start,
    decided,
    order: known(order),
    matched: found ? known(matched) : null,
    placed: found ? known(placed) : null,
    adopted: found ? known(adopted) : null,
    reversed: found ? null : known(reversed),
    reason: found || reversed > to ? '' : draw.pick(REASONS),
    family: `F${String(child.serial).padStart(5, '0')}`,
    byFosterCarer,
    couple: draw.int(0, 99),
    recorded: decided,
  });
  if (!found) {
    changeStatus(period, reversed, 'b) C2: FCO');
    period.plan = 'f) Long-term fostering';
    return null;
  }
  const type = byFosterCarer
    ? 'i) A5: Placed for adoption - order - foster'
    : 'j) A6: Placed for adoption - order - not foster';
  period.placements = [
    ...period.placements.filter(({ from, type: kind }) => from < placed && !isAdoptive(kind)),
    {
      from: placed,
      type,
      provider: 'b) PR1: Own provision',
      out: draw.chance(0.5),
      why: 'CARPL',
      address: draw.int(1, 99),
    },
  ];
  const end = leaveCare(council, child, draw, period, adopted, draw.weighted(ENDINGS));
  closeNeed(council, need, draw, end, 'RC1 - Adopted');
  return end;
}

const REASONS = [
  "a) RD1 - The child's needs changed subsequent to the decision",
  'c) RD3 - Prospective adopters could not be found',
] as const;
const ENDINGS = [
  ['a) E11: Adopted - application unopposed', 4],
  ['b) E12: Adopted - consent dispensed', 6],
] as const;
