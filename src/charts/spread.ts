/**
 * Moves places apart until each is at least a distance from the next, as little as that needs, in their order, and
 * within bounds as long as there is room for all. Where some crowd, they stand around the middle of where they belong.
 */
export function spread(
  wanted: readonly number[],
  distance: number,
  bounds: readonly [least: number, most: number],
): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  // Less what the ones before take up, places that stand apart only rise: those that fall become their mean.
  const groups: { sum: number; count: number }[] = [];
  for (const [rank, at] of order.entries()) {
    let group = { sum: wanted[at]! - rank * distance, count: 1 };
    for (let before = groups.at(-1); before && meanOf(before) > meanOf(group); before = groups.at(-1)) {
      groups.pop();
      group = { sum: before.sum + group.sum, count: before.count + group.count };
    }
    groups.push(group);
  }
  const most = Math.max(bounds[0], bounds[1] - (wanted.length - 1) * distance);
  const apart = groups.flatMap((group) =>
    Array.from({ length: group.count }, () => Math.min(most, Math.max(bounds[0], meanOf(group)))),
  );
  const places = wanted.map(() => 0);
  for (const [rank, at] of order.entries()) places[at] = apart[rank]! + rank * distance;
  return places;
}

const meanOf = ({ sum, count }: { sum: number; count: number }) => sum / count;
