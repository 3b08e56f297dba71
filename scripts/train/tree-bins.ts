/** The values of a feature that its rows may be parted at. */
export function edgesOf(
  rows: readonly (readonly number[])[],
  feature: number,
  bins: number,
): number[] {
  const values = Float64Array.from(rows, (row) => row[feature] ?? 0).toSorted();
  const cuts = Array.from(
    { length: bins - 1 },
    (_, at) => values[Math.floor(((at + 1) * values.length) / bins)] ?? 0,
  );
  return [...new Set(cuts.map(roundNumber))].filter((cut) => cut < (values.at(-1) ?? 0));
}

/** Which part a value falls into. */
export function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rounded so that a stored number is the number that was trained with. */
export function roundNumber(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
