import { z } from "zod";
import { lineField } from "@/lib/core/text";
import { bookingModes } from "./plan";

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time as HH:MM");

/** The day may be worked to its end, as opening hours may. */
const closingTime = z.union([clockTime, z.literal("24:00")], "must be a time as HH:MM");

type Span = { weekday: number; opens: string; closes: string };

/** Marks each span that begins before an earlier one of its day has ended. */
function refuseOverlaps(spans: readonly Span[], ctx: z.RefinementCtx): void {
  for (const [place, { weekday, opens }] of spans.entries()) {
    const isOverlapping = spans.some(
      (other, index) => index < place && other.weekday === weekday && other.closes > opens,
    );
    if (isOverlapping) {
      const message = "must follow the span before it, without overlap";
      ctx.addIssue({ code: "custom", path: [place, "opens"], message });
    }
  }
}

/** Body of the owner's booking settings; what is left out stays. */
export const bookingSettings = z.strictObject({
  bookingMode: z.enum(bookingModes).optional(),
  daysAhead: z.int().min(1).max(365).optional(),
  slotMinutes: z.int().min(5).max(480).optional(),
  leadTimeHours: z.int().min(0).max(720).optional(),
  /** All bays in their order; those left out are put out of use. */
  bays: z
    .array(
      z.strictObject({
        id: z.uuid().optional(),
        name: lineField().min(1).max(60),
        hours: z
          .array(
            z
              .strictObject({
                weekday: z.int().min(1).max(7),
                opens: clockTime,
                closes: closingTime,
              })
              .refine(({ opens, closes }) => opens < closes, {
                path: ["closes"],
                message: "must be after opens",
              }),
          )
          .max(28)
          .superRefine(refuseOverlaps)
          .nullable()
          .optional(),
      }),
    )
    .min(1, "at least one bay is needed")
    .max(100)
    .optional(),
});
export type BookingSettings = z.infer<typeof bookingSettings>;

const wallClockTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "must be a time as YYYY-MM-DDTHH:MM");

/** A time without work at a bay; both ends are on the workshop's clock. */
export const absenceInput = z
  .object({
    bay: z.uuid(),
    absentFrom: wallClockTime,
    absentTo: wallClockTime,
    reason: lineField().max(200),
  })
  .refine(({ absentFrom, absentTo }) => absentFrom < absentTo, {
    path: ["absentTo"],
    message: "must be after absentFrom",
  });
export type AbsenceInput = z.infer<typeof absenceInput>;

/** When a service may begin: on which ISO weekdays, none meaning all, and until when, empty meaning as long as it is open. */
export const serviceBoundsInput = z.object({
  service: z.uuid(),
  weekdays: z.array(z.coerce.number().int().min(1).max(7)),
  until: z.union([clockTime, z.literal("").transform(() => null)]),
});
export type ServiceBoundsInput = z.infer<typeof serviceBoundsInput>;
