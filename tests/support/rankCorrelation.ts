/** Spearman's rank correlation of pairs; equal values share the mean of their ranks. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const xs = ranks(pairs.map(([x]) => x));
  const ys = ranks(pairs.map(([, y]) => y));
  const middle = (pairs.length + 1) / 2;
  let [both, ofX, ofY] = [0, 0, 0];
  for (const [at, x] of xs.entries()) {
    both += (x - middle) * (ys[at]! - middle);
    ofX += (x - middle) ** 2;
    ofY += (ys[at]! - middle) ** 2;
  }
  return both / Math.sqrt(ofX * ofY);
}

function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}
