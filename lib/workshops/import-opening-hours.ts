import { z } from "zod";
import { lineField } from "@/lib/core/text";

/** What is no time is not compared with the other one. */
const clockTime = lineField().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: "must be a time like 07:30",
  abort: true,
});

/** A span may end at midnight; it never goes past it. */
const closingTime = clockTime.or(z.literal("24:00"));

const span = z
  .tuple([clockTime, closingTime], "must be a pair of times: [opens, closes]")
  .refine(([opens, closes]) => closes > opens, {
    path: [1],
    message: "closes after opens: must be later than the time before it",
  });

const day = z
  .array(span)
  .max(6)
  .superRefine((spans, ctx) => {
    spans.forEach(([opens], index) => {
      const before = spans[index - 1];
      if (before && opens < before[1])
        ctx.addIssue({
          code: "custom",
          path: [index, 0],
          message: `must not be before ${before[1]}, when the span before it closes`,
        });
    });
  })
  .default([]);

/** The opening hours of a workshop file: any number of spans a day, in order; no span or no day means closed. */
export const importOpeningHours = z.strictObject({
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: day,
  sun: day,
});
