import { groupByWeeks, regularWeek, type RegularSpan, type Span } from "@/lib/calendar";
import type { HoursTurn } from "./part";

/** When there is a break in the middle of the day, equal neighbours together; that there is none otherwise. */
export function lunchLines({ context, wording }: HoursTurn): string[] {
  const gaps = regularWeek(context).map(gapOf);
  const lines: string[] = [];
  for (let from = 1; from <= 7;) {
    const gap = gaps[from - 1] ?? null;
    let to = from;
    while (to < 7 && isSame(gaps[to] ?? null, gap)) to += 1;
    if (gap) lines.push(wording.lunchBreak(from, to, gap));
    from = to + 1;
  }
  return lines.length > 0 ? lines : [wording.noLunchBreak];
}

/** Between the first two spans of the same weeks; hours of single weeks make no break with those of others. */
function gapOf(spans: readonly RegularSpan[]): Span | null {
  const [group] = groupByWeeks(spans);
  const [morning, afternoon] = group?.spans ?? [];
  if (!morning || !afternoon || morning.to === afternoon.from) return null;
  return { from: morning.to, to: afternoon.from };
}

function isSame(left: Span | null, right: Span | null): boolean {
  return left?.from === right?.from && left?.to === right?.to;
}
