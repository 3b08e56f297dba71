import { z } from "zod";
import { locale } from "@/lib/core/locales";
import { leadSlots } from "@/lib/chat/schemas";
import { dayWish, timeWish } from "./when";

/** Counted up with every change that an older stored frame does not fit; follow-ups leave out frames of other versions. */
export const frameVersion = 1;

/** A service of the workshop, and which pieces of its description are meant; none means the service as a whole. */
export const serviceRef = z.object({
  serviceId: z.uuid(),
  /** Indices into the pieces of the description as the catalogue cuts it: "bei SUV 20 € mehr". */
  pieces: z.array(z.int().min(0).max(40)).max(6).default([]),
  /** How many are wanted: four tyres. */
  quantity: z.int().min(1).max(99).default(1),
});
export type ServiceRef = z.infer<typeof serviceRef>;

/** A sentence of a FAQ's answer or of a document, by the passage it stands in. */
export const sentenceRef = z.object({
  passageId: z.uuid(),
  /** Index into the sentences of the passage as the catalogue cuts it. */
  sentence: z.int().min(0).max(400),
});
export type SentenceRef = z.infer<typeof sentenceRef>;

/** What an answer leans on: a sentence of a text, or a service with pieces of its description. */
export const evidenceRef = z.union([sentenceRef, serviceRef]);
export type EvidenceRef = z.infer<typeof evidenceRef>;

export const polarities = ["yes", "no", "partly", "depends"] as const;

/** Said of every ask. */
const judged = {
  /** Set where the customer wants a yes or no; what the calendar or a limit can compute is computed, and this is not looked at. */
  polarity: z.enum(polarities).nullable().default(null),
  /** What the polarity stands on; it is shown with it, and without it a polarity does not count. */
  because: z.array(evidenceRef).max(4).default([]),
  /** How sure the reader is of this ask, 0 to 1. */
  confidence: z.number().min(0).max(1).default(1),
};

const services = z.array(serviceRef).min(1).max(8);

export const ask = z.discriminatedUnion("ask", [
  z.object({
    ask: z.literal("price"),
    services,
    /** Wanted together, so that a sum means something; alternatives are never added up. */
    areTogether: z.boolean().default(false),
    ...judged,
  }),
  z.object({
    ask: z.literal("duration"),
    services,
    areTogether: z.boolean().default(false),
    ...judged,
  }),
  /** What a service includes, and on which days or cars it is done. */
  z.object({ ask: z.literal("details"), services, ...judged }),
  /** Whether it is on offer. */
  z.object({ ask: z.literal("offered"), services, ...judged }),
  z.object({ ask: z.literal("compare"), services, ...judged }),
  /** All services, or those of a category as the workshop spells it. */
  z.object({
    ask: z.literal("list"),
    category: z.string().max(120).nullable().default(null),
    ...judged,
  }),
  /** Hours on days, at a time, or now. No day, no time and not now: today. */
  z.object({
    ask: z.literal("open"),
    days: z.array(dayWish).max(12).default([]),
    time: timeWish.nullable().default(null),
    isNow: z.boolean().default(false),
    /** Which end is asked for: "bis wann habt ihr auf?". */
    edge: z.enum(["opens", "closes"]).nullable().default(null),
    ...judged,
  }),
  z.object({
    ask: z.literal("week"),
    /** Whether the break at noon is what is asked for. */
    isBreak: z.boolean().optional(),
    ...judged,
  }),
  /** Closures and holidays ahead, of a period where one is named. */
  z.object({ ask: z.literal("closures"), days: z.array(dayWish).max(12).default([]), ...judged }),
  /** The next opening, or the first one after a day: "wann macht ihr nach Weihnachten wieder auf?". */
  z.object({
    ask: z.literal("firstOpen"),
    after: z.iso.date().nullable().default(null),
    ...judged,
  }),
  z.object({
    ask: z.literal("contact"),
    fields: z
      .array(z.enum(["address", "phone", "email", "website"]))
      .min(1)
      .max(4),
    ...judged,
  }),
  z.object({ ask: z.literal("text"), refs: z.array(evidenceRef).min(1).max(6), ...judged }),
  /** A sign of trouble: a safety card by its id, or none, and the services that look into it. */
  z.object({
    ask: z.literal("symptom"),
    card: z.string().max(64).nullable().default(null),
    services: z.array(serviceRef).max(4).default([]),
    ...judged,
  }),
  z.object({
    ask: z.literal("talk"),
    /** `decline`: "nein danke", which drops an open request. */
    kind: z.enum([
      "greeting",
      "thanks",
      "bye",
      "insult",
      "areYouHuman",
      "howAreYou",
      "ok",
      "help",
      "decline",
    ]),
    /** What a model says to it, once the guards have let it pass; none: our own words. */
    reply: z.string().max(600).optional(),
    ...judged,
  }),
]);
export type Ask = z.infer<typeof ask>;
export type AskKind = Ask["ask"];
export type AskOf<Kind extends AskKind> = Extract<Ask, { ask: Kind }>;

export const actionKinds = [
  "appointment",
  "move",
  "cancel",
  "late",
  "callBack",
  "handOff",
  /** "Ist mein Auto fertig?" */
  "status",
  "quote",
  "complaint",
  "breakdown",
] as const;

/** What the customer wants done; who and which car is in the frame's slots. */
export const action = z.object({
  kind: z.enum(actionKinds),
  services: z.array(serviceRef).max(4).default([]),
  /** The wished days and time, resolved: "Freitag" is a date. */
  days: z.array(dayWish).max(4).default([]),
  time: timeWish.nullable().default(null),
  /** Minutes that somebody will be late. */
  lateMinutes: z.int().min(1).max(1440).nullable().default(null),
});
export type Action = z.infer<typeof action>;

/** What the customer said of the car, a person or a thing that a limit may be held against, in the unit of its name. */
export const saidFact = z.object({
  kind: z.enum([
    "modelYear",
    "firstRegistrationYear",
    "weightKg",
    "heightCm",
    "lengthCm",
    "widthCm",
    "ageYears",
    "distanceKm",
    "mileageKm",
    "amountCents",
    "tyreYear",
    "rimInches",
    "persons",
    "minutes",
    "days",
  ]),
  value: z.number(),
});
export type SaidFact = z.infer<typeof saidFact>;

/** A question back, with the options to choose from; asked where they differ in price or in yes and no. */
export const clarify = z.object({
  options: z
    .array(z.union([serviceRef, z.object({ text: z.string().min(1).max(80) })]))
    .min(2)
    .max(4),
});
export type Clarify = z.infer<typeof clarify>;

/** A sentence of the workshop in the customer's language, as a model put it and the guards let it pass; it stands in for the original. */
export const translation = sentenceRef.extend({ text: z.string().min(1).max(1200) });
export type Translation = z.infer<typeof translation>;

/** What one message wants, as a reader understood it. Code renders it; nothing behind it reads the customer's words again. */
export const frame = z.object({
  version: z.literal(frameVersion),
  reader: z.enum(["built-in", "model"]),
  /** The language the message is written in; another one than ours is told apart by `foreignLanguage`. */
  language: locale,
  /** ISO 639-1 of a language that the engine does not speak: "tr". */
  foreignLanguage: z.string().length(2).nullable().default(null),
  /** In the order asked. */
  asks: z.array(ask).max(8),
  action: action.nullable().default(null),
  /** What the message tells of its sender and their car. */
  slots: leadSlots.default({}),
  said: z.array(saidFact).max(8).default([]),
  clarify: clarify.nullable().default(null),
  /** The parts that nothing answers, in the customer's words. */
  unknown: z.array(z.string().min(1).max(300)).max(4).default([]),
  refuse: z.enum(["injection", "otherBusiness", "offTopic"]).nullable().default(null),
  translations: z.array(translation).max(8).optional(),
});
export type Frame = z.infer<typeof frame>;
