import { z } from "zod";
import { lineField } from "@/lib/core/text";
import { bookingModes } from "./plan";

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time as HH:MM");

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
                closes: clockTime,
              })
              .refine(({ opens, closes }) => opens < closes, {
                path: ["closes"],
                message: "must be after opens",
              }),
          )
          .max(28)
          .nullable()
          .optional(),
      }),
    )
    .min(1, "at least one bay is needed")
    .max(100)
    .optional(),
});
export type BookingSettings = z.infer<typeof bookingSettings>;
