/**
 * A span of time in minutes after the beginning of a local day: `from` belongs to it and `to` does not. It may begin before that day
 * (`-60` is 23:00 of the day before) and end after it (`1500` is 01:00 of the next one).
 */
export type Span = { from: number; to: number };

/** All that is in any of the spans, in order; spans that overlap or touch become one. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of spans.toSorted((left, right) => left.from - right.from)) {
    const last = merged.at(-1);
    if (from >= to) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The parts of spans that lie in any of the others, each with what its span carries (a note, say). */
export function intersect<Kept extends Span>(
  spans: readonly Kept[],
  others: readonly Span[],
): Kept[] {
  const bounds = union(others);
  return spans.flatMap((span) =>
    bounds
      .map((it) => ({
        ...span,
        from: Math.max(span.from, it.from),
        to: Math.min(span.to, it.to),
      }))
      .filter(({ from, to }) => from < to),
  );
}

/** The parts of spans that lie in none of the others, each with what its span carries. */
export function subtract<Kept extends Span>(
  spans: readonly Kept[],
  others: readonly Span[],
): Kept[] {
  const taken = union(others);
  const free = [-Infinity, ...taken.map(({ to }) => to)].map((from, index) => ({
    from,
    to: taken[index]?.from ?? Infinity,
  }));
  return intersect(spans, free);
}

/** How much of a time lies in the spans. */
export function shareOf({ from, to }: Span, spans: readonly Span[]): "all" | "some" | "none" {
  const inside = union(intersect([{ from, to }], spans));
  if (inside.length === 0) return "none";
  return inside[0]?.from === from && inside[0].to === to ? "all" : "some";
}
