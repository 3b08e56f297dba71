import { z } from "zod";
import { isHolidayRegion, publicHoliday } from "@/lib/calendar";
import { currencies } from "@/lib/core/money";
import { locale } from "@/lib/core/locales";
import { lineField } from "@/lib/core/text";
import { color, line, text } from "./field-parsing";
import { importCatalog } from "./import-catalog";
import { contactFields, importLink, placeFields } from "./import-contact";
import { importOpeningHours } from "./import-opening-hours";
import { currencyOf, isTimeZone } from "./import-places";
import { importSafetyOverrides } from "./safety/override-schema";

const origin = lineField().max(200).refine(isOrigin, "must be an origin like https://example.org");

/** Days on which the workshop is closed, both included. */
export const importClosure = z
  .strictObject({
    from: z.iso.date({ error: "must be a day like 2026-12-24", abort: true }),
    to: z.iso.date({ error: "must be a day like 2027-01-02", abort: true }),
    reason: lineField().max(200).default(""),
  })
  .refine(({ from, to }) => to >= from, { path: ["to"], message: "must not be before from" });

/** Public holidays on which the workshop works all the same. */
export const importOpenHolidays = z
  .array(z.iso.date({ error: "must be a day like 2026-10-31", abort: true }))
  .max(100);

/** The file that describes a workshop completely; prices in whole currency units with up to two decimals. */
export const workshopFile = z
  .strictObject({
    slug: lineField()
      .min(3)
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens"),
    name: line(120),
    locale,
    timezone: lineField().refine(isTimeZone, "must be an IANA time zone like Europe/Berlin"),
    region: lineField().refine(
      isHolidayRegion,
      "must be a region whose holidays are known, like DE-SN or DE-BY-A",
    ),
    currency: z.enum(currencies).optional(),
    formality: z.enum(["sie", "du"]).default("sie"),
    ...contactFields,
    address: z.strictObject({
      ...placeFields,
      country: lineField().regex(/^[A-Z]{2}$/, "must be a country code like DE"),
    }),
    openingHours: importOpeningHours,
    closures: z.array(importClosure).max(200).default([]),
    openHolidays: importOpenHolidays.optional(),
    ...importCatalog,
    safetyOverrides: importSafetyOverrides,
    branding: z.strictObject({
      primaryColor: color,
      greeting: text(300),
      quickReplies: z.array(line(80)).max(6).default([]),
    }),
    consentText: text(2000).nullish(),
    privacyUrl: importLink.nullish(),
    capacity: z.strictObject({
      slotMinutes: z.int().min(5).max(480),
      parallelJobs: z.int().min(1).max(100),
      leadTimeHours: z.int().min(0).max(720),
    }),
    allowedOrigins: z.array(origin).max(50).default([]),
    plan: z.enum(["free", "pro", "business"]).default("free"),
  })
  .superRefine(({ region, openHolidays = [] }, ctx) => {
    for (const [index, day] of openHolidays.entries()) {
      if (publicHoliday(region, day) !== null) continue;
      const message = `must be a public holiday of ${region}`;
      ctx.addIssue({ code: "custom", path: ["openHolidays", index], message });
    }
  })
  .transform((file, ctx) => {
    const currency = file.currency ?? currencyOf(file.address.country);
    const safetyCards = file.safetyCards?.map((card) => ({ locale: file.locale, ...card }));
    if (currency) return { ...file, currency, ...(safetyCards && { safetyCards }) };
    ctx.addIssue({
      code: "custom",
      path: ["address", "country"],
      message: `must be a country that pays in ${currencies.join(", ")}, or the file must name a currency`,
    });
    return z.NEVER;
  });
export type WorkshopFile = z.infer<typeof workshopFile>;

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value;
}
