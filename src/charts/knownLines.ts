import { monthNumber } from '../calendar/isoDate.ts';

/** Points in order of month, parted wherever a month is missing, so that no line is drawn across it. */
export function knownLines<Kind extends { month: string }>(points: readonly Kind[]): Kind[][] {
  const lines: Kind[][] = [];
  for (const point of points) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && monthNumber(point.month) - monthNumber(before.month) === 1) line.push(point);
    else lines.push([point]);
  }
  return lines;
}
