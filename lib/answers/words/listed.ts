/** "A, B und C". */
export function listed(items: readonly string[], conjunction: string): string {
  const [last, ...others] = items.toReversed();
  if (last === undefined || others.length === 0) return last ?? "";
  return `${others.toReversed().join(", ")} ${conjunction} ${last}`;
}
