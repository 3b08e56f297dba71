import { z } from "zod";
import { closureFact, openingSpan } from "@/lib/calendar/schemas";
import { currencies } from "@/lib/core/money";
import { locale } from "@/lib/core/locales";

const day = z.iso.date().nullish();
const cents = z.int().nullish();

/** What a service costs, in cents: no price at all means "priced on request". Days are the workshop's own. */
export const priceTerms = z.object({
  priceMinCents: cents,
  priceMaxCents: cents,
  /** The first and the last day on which the price is told; without one always. */
  validFrom: day,
  validUntil: day,
  /** The day from which another price takes its place, and that price. */
  plannedFrom: day,
  plannedMinCents: cents,
  plannedMaxCents: cents,
});
export type PriceTerms = z.infer<typeof priceTerms>;

/** A service with its price range in cents; both null means "priced on request". */
export const serviceFact = priceTerms.extend({
  id: z.uuid(),
  name: z.string(),
  category: z.string(),
  description: z.string(),
  priceMinCents: z.int().nullable(),
  priceMaxCents: z.int().nullable(),
  durationMinutes: z.int(),
  synonyms: z.array(z.string()),
});
export type ServiceFact = z.infer<typeof serviceFact> & {
  /** Why there is no price to tell on the day at hand; `contextOn` says so, nothing stores it. */
  priceGap?: "notYet" | "ended";
};

export const safetyLevels = ["red", "amber", "green"] as const;

/** What the workshop says to one sign of trouble: stop, take care, or carry on. */
export const safetyCard = z.object({
  id: z.uuid(),
  level: z.enum(safetyLevels),
  title: z.string(),
  /** Ways to describe it; all content words of one must be in a question. */
  triggers: z.array(z.string()),
  text: z.string(),
  /** The language of the text. */
  locale,
});
export type SafetyCard = z.infer<typeof safetyCard>;

/** What a workshop has changed of a default card: whether it is used, and its own words by language. */
export const safetyOverride = z.object({
  isActive: z.boolean(),
  text: z.object({ de: z.string().optional(), en: z.string().optional() }),
});
export type SafetyOverride = z.infer<typeof safetyOverride>;

const quotaMark = z.object({
  quota: z.enum(["conversations", "documents", "storage", "seats", "channels"]),
  level: z.enum(["low", "full"]),
  month: z.string().nullable(),
});
export type QuotaMark = z.infer<typeof quotaMark>;

const workshopPlan = z.enum(["free", "pro", "business"]);

export const workshopFacts = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  locale,
  timezone: z.string(),
  /** ISO 3166-2 region for public holidays, e.g. `DE-SN`, `GB-ENG`. */
  region: z.string(),
  /** Public holidays on which the team works, `YYYY-MM-DD`. */
  openHolidays: z.array(z.iso.date()),
  currency: z.enum(currencies),
  /** How German replies address the customer. */
  formality: z.enum(["sie", "du"]),
  /** The bot only proposes answers to the team, which sends them. */
  isDrafting: z.boolean().default(false),
  phone: z.string().nullable(),
  /** Whom to call when a car has to be fetched. */
  towPhone: z.string().nullable().default(null),
  email: z.string().nullable(),
  website: z.string().nullable(),
  address: z.object({
    street: z.string(),
    postalCode: z.string(),
    city: z.string(),
    /** ISO 3166-1 alpha-2. */
    country: z.string(),
  }),
  branding: z.object({
    primaryColor: z.string(),
    greeting: z.string(),
    quickReplies: z.array(z.string()),
  }),
  consentText: z.string().nullable(),
  privacyUrl: z.string().nullable(),
  allowedOrigins: z.array(z.string()),
  plan: workshopPlan,
  /** The plan whose limits count instead, set by the operator; null for the own one's. What models may cost in a month. */
  limitsPlan: workshopPlan.nullable().default(null),
  aiBudgetMicroEuros: z.int().nonnegative().nullable().default(null),
  /** Until when the workshop tries the plan above its own; null where no trial runs. */
  trialEndsAt: z.iso.datetime().nullable().default(null),
  /** When everything is erased, because the owner wants it; null while nobody does. Until then customers do not reach it. */
  deletionDueAt: z.iso.datetime().nullable().default(null),
  /** Quotas that are nearly (`low`) or wholly (`full`) used up; `month` is that of a quota that begins anew each month. */
  quotaMarks: z.array(quotaMark).default([]),
  /** Since when and why the operator has switched the chat off; null while it answers. */
  suspension: z.object({ since: z.iso.datetime(), reason: z.string() }).nullable().default(null),
  capacity: z.object({
    slotMinutes: z.int(),
    parallelJobs: z.int(),
    leadTimeHours: z.int(),
  }),
  /** By the keys of the default cards; those that nobody has touched are missing. */
  safetyOverrides: z.record(z.string(), safetyOverride).default({}),
});

/** Everything a chat turn needs of a workshop, as `get_workshop_context` returns it in one call. */
export const workshopContext = z.object({
  workshop: workshopFacts,
  openingHours: z.array(openingSpan),
  closures: z.array(closureFact),
  services: z.array(serviceFact),
  /** Only those in use. */
  safetyCards: z.array(safetyCard),
  /** Sentences of which the team has said that they do not contradict its facts, though they seem to. */
  ignoredContradictions: z.array(z.object({ passageId: z.uuid(), sentence: z.string() })),
});
export type WorkshopContext = Omit<z.infer<typeof workshopContext>, "services"> & {
  services: ServiceFact[];
};

/** A public holiday on a working day of the week (`YYYY-MM-DD`), and whether the team works on it. */
export type UpcomingHoliday = { date: string; name: string; isOpen: boolean };
