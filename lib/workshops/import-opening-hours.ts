import { z } from "zod";
import { shareWeek } from "@/lib/calendar";
import { weekOfMonth, type OpeningSpan, type WeekOfMonth } from "@/lib/calendar/schemas";
import { lineField } from "@/lib/core/text";
import { weekdayKeys } from "@/lib/core/weekdays";

/** What is no time is not compared with the other one. */
const clockTime = lineField().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: "must be a time like 07:30",
  abort: true,
});

/** A span may end at midnight; it never goes past it. */
const closingTime = clockTime.or(z.literal("24:00"));

const closesAfterOpens = "closes after opens: must be later than the time before it";

const pair = z
  .tuple([clockTime, closingTime], "must be a pair of times: [opens, closes]")
  .refine(([opens, closes]) => closes > opens, { path: [1], message: closesAfterOpens });

const weeks = z
  .array(weekOfMonth, "must be a list of weeks like [1, 3]")
  .refine((list) => new Set(list).size === list.length, "must not repeat a week");

/** Hours with a rule: `{ "opens": "09:00", "closes": "12:00", "weeks": [1, 3], "note": "nur Abgabe" }`. */
const ruled = z
  .strictObject({
    opens: clockTime,
    closes: closingTime,
    weeks: weeks.default([]),
    note: lineField().max(100).default(""),
  })
  .refine(({ opens, closes }) => closes > opens, { path: ["closes"], message: closesAfterOpens });

type FileSpan = z.output<typeof pair> | z.output<typeof ruled>;

/** A pair or hours with a rule; each is held to its own format, so that the error names what is wrong in it. */
const span = z.unknown().transform((raw, ctx): FileSpan => {
  const read = (Array.isArray(raw) ? pair : ruled).safeParse(raw);
  if (read.success) return read.data;
  for (const issue of read.error.issues) ctx.addIssue({ ...issue });
  return z.NEVER;
});

const day = z
  .array(span)
  .max(12)
  .superRefine((spans, ctx) => {
    for (const [index, own] of spans.entries()) {
      const { opens, weeks: ownWeeks } = toParts(own);
      const earlier = spans.slice(0, index).map(toParts);
      const before = earlier.findLast((it) => shareWeek(it.weeks, ownWeeks) && opens < it.closes);
      if (before === undefined) continue;
      ctx.addIssue({
        code: "custom",
        path: [index, Array.isArray(own) ? 0 : "opens"],
        message: `must not be before ${before.closes}, when the span before it closes`,
      });
    }
  })
  .default([]);

/**
 * The opening hours of a workshop file: any number of spans a day, in order; no span or no day means closed. Spans of different weeks
 * of the month do not meet.
 */
export const importOpeningHours = z.strictObject({
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: day,
  sun: day,
});

/** The week of a workshop file as the calendar knows it. */
export function toOpeningSpans(week: z.output<typeof importOpeningHours>): OpeningSpan[] {
  return weekdayKeys.flatMap((key, index) =>
    week[key].map((own) => ({ weekday: index + 1, ...toParts(own) })),
  );
}

function toParts(own: FileSpan): Omit<OpeningSpan, "weekday"> {
  if (!Array.isArray(own)) return own;
  const [opens, closes] = own;
  const every: WeekOfMonth[] = [];
  return { opens, closes, weeks: every, note: "" };
}
