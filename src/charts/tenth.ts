/** A coordinate to a tenth of a pixel, as many decimals as a drawing shows; never -0. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
