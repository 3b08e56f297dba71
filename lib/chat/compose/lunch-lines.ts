import { regularSpans, type Span } from "../facts/opening-days";
import type { Turn } from "./part";

/** When there is a break in the middle of the day, equal neighbours together; that there is none otherwise. */
export function lunchLines({ context, wording }: Turn): string[] {
  const gaps = [1, 2, 3, 4, 5, 6, 7].map((weekday) => gapOf(regularSpans(context, weekday)));
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

function gapOf([morning, afternoon]: readonly Span[]): Span | null {
  return morning && afternoon ? { opens: morning.closes, closes: afternoon.opens } : null;
}

function isSame(left: Span | null, right: Span | null): boolean {
  return left?.opens === right?.opens && left?.closes === right?.closes;
}
