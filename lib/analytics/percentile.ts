/** The smallest value that a share of all values does not exceed, of values that occur so many times; null of none. */
export function percentileOf(
  values: readonly { value: number; quantity: number }[],
  share: number,
): number | null {
  const total = values.reduce((sum, { quantity }) => sum + quantity, 0);
  let seen = 0;
  for (const { value, quantity } of values.toSorted((left, right) => left.value - right.value)) {
    seen += quantity;
    if (total > 0 && seen >= share * total) return value;
  }
  return null;
}
