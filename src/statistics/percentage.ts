/** 100 × part ÷ whole; null where the whole is 0. */
export function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

/**
 * Rounds half up in size (0.5 to 1, −0.5 to −1; never half to even) to a number of decimals. The value is first taken to
 * 12 significant figures, so that a decimal that binary cannot hold (1.005) is rounded as it is written. Never −0; throws
 * for what is not finite, which must not pass for a figure.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value))
    throw new RangeError(`${value} cannot be rounded: give null where there is no value`);
  const scale = 10 ** decimals;
  const scaled = Number((Math.abs(value) * scale).toPrecision(12));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / scale || 0;
}
