import { tenth } from './tenth.ts';

/** A place in a drawing, in pixels from its top left corner. */
export interface Place {
  x: number;
  y: number;
}

/** Lines as one path; a line of one place is left out, since it would not be seen. */
export function linePath(lines: readonly (readonly Place[])[]): string {
  return lines
    .filter((line) => line.length > 1)
    .map((line) => `M${line.map(({ x, y }) => `${tenth(x)},${tenth(y)}`).join('L')}`)
    .join('');
}
