/** 100 × part ÷ whole; null where the whole is 0. */
export function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

/**
 * Rounds half up in size (0.5 to 1, −0.5 to −1; never half to even) to a number of decimals. The value is first taken to
 * 12 significant figures, so that a decimal that binary cannot hold (1.005) is rounded as it is written.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Number((Math.abs(value) * scale).toPrecision(12));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / scale || 0;
}
