/** The first items of a list; what a model wrote may be of any length. */
export function atMost<Item>(items: readonly Item[], count: number): Item[] {
  return items.filter((_, index) => index < count);
}
