/** The smallest of 1, 2 and 5 times a power of ten that is larger than the size, and no smaller than `least`. */
export function niceStep(size: number, least: number): number {
  if (size <= 0) return least || 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const step = [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate > size)!;
  return Math.max(step, least);
}
