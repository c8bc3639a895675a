/**
 * Rounds half away from zero, as people do by hand: 8.45 to one decimal is 8.5, -0.5 to none is -1.
 * @param digits decimals to keep
 */
export function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  // 8.45 is held as 8.4499…: a billionth puts such a half back where it was written.
  const rounded = Math.floor(Math.abs(value) * scale + 0.5 + 1e-9) / scale;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
