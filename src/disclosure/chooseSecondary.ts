import { companionOf, type Order, orders } from './companion.ts';
import { determinedIn } from './determined.ts';
import { Hiding } from './hiding.ts';
import type { Solve } from './integerProgramme.ts';
import { isForest, type Part, partsOf } from './parts.ts';
import type { DisclosurePolicy } from './policy.ts';
import { RangeFinder } from './rangeFinder.ts';
import type { System } from './system.ts';

/** Of parts with more cells than this one way of choosing is tried, and nothing that was chosen is shown again. */
const MOST_CELLS = 250;

/**
 * Hides what is small and as few other cells as it finds so that no range is narrower than the policy allows. What is
 * chosen depends on which cells are small, on which are zero and on what is shown when it is chosen, never on a small count:
 * somebody who knows the rules learns none from the choice. Wholes are hidden after their parts.
 * Where nothing more can be hidden it stops: whether that is enough, the audit says.
 */
export function chooseSecondary(system: System, policy: DisclosurePolicy, solve: Solve): Hiding {
  const hiding = new Hiding(system, policy, solve);
  // What is rounded is told by no equation.
  if (policy.mode === 'suppress') {
    for (const part of partsOf(system, hiding.widest)) {
      if (part.cells.some((cell) => hiding.hidden[cell])) hideFewest(hiding, part);
    }
  }
  const finder = new RangeFinder(solve);
  hideUntilWide(hiding, finder);
  showWhatIsTold(hiding, finder);
  return hiding;
}

/** Hides in a part by the order in which that takes the fewest cells, of these those of the finest detail. */
function hideFewest(hiding: Hiding, part: Part): void {
  const isLarge = part.cells.length > MOST_CELLS;
  const isSimple = isForest(part) || isLarge;
  let [best, least]: [readonly number[], number] = [[], Number.POSITIVE_INFINITY];
  for (const order of isSimple ? orders.slice(0, 1) : orders) {
    const chosen: number[] = [];
    hideUntilOpen(hiding, part.cells, order, chosen);
    if (!isLarge) for (const cell of [...chosen].reverse()) showWhereOpen(hiding, cell);
    const kept = chosen.filter((cell) => hiding.hidden[cell]);
    const cost = kept.reduce((sum, cell) => sum + 2 + hiding.system.cells[cell]!.level, 0);
    if (cost < least) [best, least] = [kept, cost];
    for (const cell of kept) hiding.show(cell);
  }
  for (const cell of best) hiding.hide(cell);
}

/** Hides until no equation gives a hidden cell of these away, whatever the counts are. */
function hideUntilOpen(hiding: Hiding, cells: readonly number[], order: Order, chosen: number[]): void {
  const { system } = hiding;
  let waiting: readonly number[] = cells.filter((cell) => hiding.hidden[cell]);
  while (waiting.length > 0) {
    const before = chosen.length;
    for (const relation of new Set(waiting.flatMap((cell) => system.of[cell]!))) {
      hideInTurn(hiding, relation, order, chosen);
    }
    for (const part of partsOf(system, hiding.rangeOf, waiting)) {
      if (isForest(part)) continue;
      for (const told of determinedIn(part)) {
        const cell = companionOf(hiding, part, told, order);
        if (cell === null) continue;
        hideAnd(hiding, cell, chosen);
        break;
      }
    }
    waiting = chosen.slice(before);
  }
}

/** Hides another cell where a relation has one that is hidden, then where that leaves one alone in another. */
function hideInTurn(hiding: Hiding, relation: number, order: Order, chosen: number[]): void {
  const waiting = [relation];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { cells, isEqual } = hiding.system.relations[next]!;
    if (!isEqual || hiding.hiddenIn(next) !== 1) continue;
    const cell = order(hiding, cells);
    if (cell === null) continue;
    hideAnd(hiding, cell, chosen);
    waiting.push(...hiding.system.of[cell]!);
  }
}

/** Shows a cell again where no equation gives anything away by it. */
function showWhereOpen(hiding: Hiding, cell: number): void {
  const { system } = hiding;
  const isTwo = (relation: number) => system.relations[relation]!.isEqual && hiding.hiddenIn(relation) < 3;
  if (system.of[cell]!.some(isTwo)) return;
  hiding.show(cell);
  const around = system.of[cell]!.flatMap((relation) => system.relations[relation]!.cells);
  const isTold = (part: Part) => !isForest(part) && determinedIn(part).length > 0;
  if (partsOf(system, hiding.rangeOf, around).some(isTold)) hiding.hide(cell);
}

/** Hides until every range is wide enough by what is shown, or nothing more can be hidden. */
function hideUntilWide(hiding: Hiding, finder: RangeFinder): void {
  const { system, policy } = hiding;
  const [order] = orders;
  let waiting: readonly number[] = [...system.cells.keys()];
  while (waiting.length > 0) {
    const chosen: number[] = [];
    for (const part of partsOf(system, hiding.rangeOf, waiting)) {
      const attack = finder.of(part);
      // One at a time where they touch: what is hidden for the sake of one may do for another.
      const touched = new Set<number>();
      for (const [place, cell] of part.cells.entries()) {
        if (!hiding.hidden[cell] || system.of[cell]!.some((relation) => touched.has(relation))) continue;
        if (attack.isEnough(place, (range) => hiding.isWide(cell, range))) continue;
        const other = companionOf(hiding, part, place, order);
        if (other === null) continue;
        hideAnd(hiding, other, chosen);
        for (const relation of [...system.of[cell]!, ...system.of[other]!]) touched.add(relation);
      }
    }
    if (policy.mode === 'suppress') hideUntilOpen(hiding, [...chosen], order, chosen);
    hiding.forRanges += chosen.length;
    waiting = chosen;
  }
}

/** Shows again what was hidden for the sake of others and can be worked out all the same: it protects nothing, and tells nothing. */
function showWhatIsTold(hiding: Hiding, finder: RangeFinder): void {
  const { system, hidden } = hiding;
  for (const part of partsOf(system, hiding.rangeOf)) {
    const attack = finder.of(part);
    const told = part.cells.filter((cell, place) => {
      const { rest, wasHidden = false } = system.cells[cell]!;
      if (!hidden[cell] || rest || wasHidden || hiding.isSmall(cell)) return false;
      return !attack.isEnough(place, ({ least, most }) => most > least);
    });
    for (const cell of told) hiding.show(cell);
  }
}

function hideAnd(hiding: Hiding, cell: number, chosen: number[]): void {
  hiding.hide(cell);
  chosen.push(cell);
}
