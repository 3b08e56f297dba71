import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { momentAt } from "@/lib/calendar";
import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import { countsOf, toFigures, type Count, type Figures } from "./figures";
import { toAfterHours, toHeatMap, type AfterHours, type HeatMap } from "./hours";
import { daysBetween, rangeDays, type NumbersQuery } from "./schemas";
import { toSeries, type Series } from "./series";
import { sums } from "./sums";
import { timeSaved, type TimeSaved } from "./time-saved";

const found = z.object({
  now: sums,
  before: sums,
  days: z.array(z.tuple([z.iso.date(), z.string(), z.int()])),
  hours: z.array(z.tuple([z.string(), z.int()])),
  totals: z.object({
    conversations: z.int(),
    conversationsLastMonth: z.int(),
    messages: z.int(),
    messagesLastWeek: z.int(),
    botMessages: z.int(),
    since: z.iso.date().nullable(),
  }),
  active: z.int(),
  openGaps: z.int(),
  monthCost: z.int().nullable(),
  branches: z.array(z.object({ slug: z.string(), name: z.string(), sums })),
});

/** Two days, both included. */
export type DayRange = { from: string; to: string };

/** Answer of `GET .../analytics`. */
export type Numbers = {
  /** When it was counted. */
  at: string;
  range: DayRange;
  rangeBefore: DayRange;
  totals: z.infer<typeof found>["totals"] & { active: number; openGaps: number };
  now: Figures;
  before: Figures;
  series: Series;
  heatMap: HeatMap;
  afterHours: AfterHours;
  channels: Count[];
  languages: Count[];
  topics: Count[];
  readers: Count[];
  /** What models have cost this calendar month; null for everybody but the owner. */
  monthCostMicroEuros: number | null;
  saved: TimeSaved;
  /** The workshops of an owner of several, side by side; empty for everybody else. */
  branches: { slug: string; name: string; figures: Figures }[];
};

type NumbersContext = MemberContext & { workshop: WorkshopContext };

/** The days that a query means, on the workshop's calendar. */
export function daysOf({ range, from, to }: NumbersQuery, now: Date, timezone: string): DayRange {
  if (from !== undefined && to !== undefined) return { from, to };
  const today = momentAt(now, timezone).date;
  return {
    from: today.subtract({ days: rangeDays[range] - 1 }).toString(),
    to: today.toString(),
  };
}

/** The numbers of a span of days, beside those of the span of the same length before it. */
export async function getNumbers(ctx: NumbersContext, range: DayRange): Promise<Numbers> {
  const now = ctx.now();
  const answer = await callRpc(ctx.db, "get_analytics", {
    p_workshop: ctx.workshopSlug,
    p_from: range.from,
    p_to: range.to,
    p_now: now.toISOString(),
  });
  const { totals, active, openGaps, ...read } = found.parse(answer);
  const figures = toFigures(read.now);
  return {
    at: now.toISOString(),
    range,
    rangeBefore: beforeOf(range),
    totals: { ...totals, active, openGaps },
    now: figures,
    before: toFigures(read.before),
    series: toSeries(read.days, range.from, range.to),
    heatMap: toHeatMap(read.hours, ctx.workshop.workshop.timezone),
    afterHours: toAfterHours(read.hours, ctx.workshop),
    channels: countsOf(read.now, "conversation", "channel"),
    languages: countsOf(read.now, "conversation", "locale"),
    topics: countsOf(read.now, "answer", "topic"),
    readers: countsOf(read.now, "answer", "reader"),
    monthCostMicroEuros: read.monthCost,
    saved: timeSaved(figures),
    branches:
      read.branches.length < 2
        ? []
        : read.branches.map(({ slug, name, sums: own }) => ({
            slug,
            name,
            figures: toFigures(own),
          })),
  };
}

function beforeOf({ from, to }: DayRange): DayRange {
  const first = Temporal.PlainDate.from(from);
  const days = daysBetween(from, to) + 1;
  return {
    from: first.subtract({ days }).toString(),
    to: first.subtract({ days: 1 }).toString(),
  };
}
