import { z } from "zod";
import { lineField, textField } from "@/lib/core/text";
import { line, text } from "./field-parsing";
import { importSafetyCard } from "./import-safety-cards";

/** Euros, pounds or francs, at most a hundred thousand; cents come out. Null means priced on request. */
const price = z
  .number()
  .min(0)
  .max(100_000)
  .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6, {
    message: "must have at most two decimals",
  })
  .transform((amount) => Math.round(amount * 100))
  .nullish()
  .transform((cents) => cents ?? null);

const day = z.iso.date({ error: "must be a day like 2027-01-01", abort: true }).nullish();

/** A service of the price list. */
export const importService = z
  .strictObject({
    name: line(120),
    category: lineField().max(80).default(""),
    description: textField().trim().max(2000).default(""),
    priceMin: price,
    priceMax: price,
    validFrom: day,
    validUntil: day,
    plannedFrom: day,
    plannedPriceMin: price,
    plannedPriceMax: price,
    durationMinutes: z.int().min(0).max(14_400).default(0),
    synonyms: z.array(line(80)).max(50).default([]),
  })
  // Neither is a price on request, priceMin alone is "from".
  .refine(({ priceMin, priceMax }) => priceMin !== null || priceMax === null, {
    path: ["priceMax"],
    message: "must not be given without priceMin",
  })
  .refine(({ priceMin, priceMax }) => (priceMin ?? 0) <= (priceMax ?? Infinity), {
    path: ["priceMax"],
    message: "must not be less than priceMin",
  })
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validUntil >= validFrom, {
    path: ["validUntil"],
    message: "must not be before validFrom",
  })
  .refine(({ plannedFrom, plannedPriceMin }) => plannedPriceMin === null || plannedFrom, {
    path: ["plannedFrom"],
    message: "must be given with plannedPriceMin",
  })
  .refine(({ plannedFrom, plannedPriceMin }) => !plannedFrom || plannedPriceMin !== null, {
    path: ["plannedPriceMin"],
    message: "must be given with plannedFrom",
  })
  .refine(
    ({ plannedPriceMin, plannedPriceMax }) =>
      plannedPriceMax === null || (plannedPriceMin !== null && plannedPriceMin <= plannedPriceMax),
    { path: ["plannedPriceMax"], message: "must not be less than plannedPriceMin" },
  )
  .transform(({ priceMin, priceMax, plannedPriceMin, plannedPriceMax, ...rest }) => ({
    ...rest,
    priceMinCents: priceMin,
    priceMaxCents: priceMax,
    ...(rest.plannedFrom && { plannedMinCents: plannedPriceMin, plannedMaxCents: plannedPriceMax }),
  }));

/** A question with the workshop's own answer. */
export const importFaq = z.strictObject({ question: line(300), answer: text(4000) });
const document = z.strictObject({ title: line(200), text: text(200_000) });

/** What a workshop offers and knows; each kind is told apart by its name, question or title. */
export const importCatalog = {
  services: namedOnce(z.array(importService).max(500), "name"),
  faqs: namedOnce(z.array(importFaq).max(1000).default([]), "question"),
  documents: namedOnce(z.array(document).max(500).default([]), "title"),
  /** A file without them leaves those of the dashboard alone. */
  safetyCards: namedOnce(z.array(importSafetyCard).max(100), "title").optional(),
};

function namedOnce<Entry extends Record<Key, string>, Key extends string, Input>(
  list: z.ZodType<Entry[], Input>,
  key: Key,
) {
  return list.superRefine((entries, ctx) => {
    const first = new Map<string, number>();
    entries.forEach((entry, index) => {
      const name = entry[key].toLowerCase();
      const before = first.get(name);
      first.set(name, before ?? index);
      if (before !== undefined)
        ctx.addIssue({
          code: "custom",
          path: [index, key],
          message: `must not repeat the ${key} of entry ${before}`,
        });
    });
  });
}
