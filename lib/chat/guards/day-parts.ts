import type { Span } from "@/lib/calendar";

/** What words for parts of a day say of its spans; of those for noon the first that is found counts. */
const noon: readonly (readonly [RegExp, (spans: readonly Span[]) => boolean])[] = [
  [
    /(?<!\p{L})(?:durchgehend|(?:ohne|keine) (?:mittags)?pause|no lunch break|(?:through|over) lunch(?= too|time))(?!\p{L})/iu,
    (spans) => spans.length === 1,
  ],
  [
    /(?<!\p{L})(?:mittagspause|mittags (?:zu|geschlossen)|lunch break|(?:closed?|shut) (?:for|over|at|during) lunch\p{L}*)(?!\p{L})/iu,
    (spans) => spans.length > 1,
  ],
];
const open: readonly (readonly [RegExp, (spans: readonly Span[]) => boolean])[] = [
  [
    /(?:vormittag|morgens|(?:in the|every|saturday|monday) mornings?)/iu,
    (spans) => spans.some(({ from }) => from < 11 * 60),
  ],
  [/(?:nachmittag|afternoon)/iu, (spans) => spans.some(({ to }) => to >= 15 * 60)],
  [
    /(?<!\p{L})(?:ganztags|ganztägig|den ganzen tag|all day)(?!\p{L})/iu,
    (spans) => spans.length === 1 && spans.every(({ to }) => to >= 16 * 60),
  ],
  [
    /(?<!\p{L})(?:abends|evenings?|bis spät|open late)(?!\p{L})/iu,
    (spans) => spans.some(({ to }) => to >= 18 * 60),
  ],
];

/** Whether a text speaks of a part of the day. */
export function namesDayPart(text: string): boolean {
  return [...noon, ...open].some(([pattern]) => pattern.test(text));
}

/** Whether a day's spans have the parts that a text says are open, and the break that it says is made. */
export function fitsDayParts(text: string, spans: readonly Span[]): boolean {
  const pause = noon.find(([pattern]) => pattern.test(text));
  return (
    (pause === undefined || pause[1](spans)) &&
    open.every(([pattern, holds]) => !pattern.test(text) || holds(spans))
  );
}
