import { renderFrame, type RenderInput } from "@/lib/answers";
import type { Answer, Passage } from "@/lib/chat/schemas";
import { frame, type Frame } from "@/lib/understanding";
import {
  serviceFact,
  type SafetyCard,
  type ServiceFact,
  type WorkshopContext,
} from "@/lib/workshops/context";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

/** Friday morning in Leipzig and in Lampeter. */
export const now = new Date("2026-11-20T09:00:00Z");

export const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

type Row = Partial<Omit<ServiceFact, "id">> & { name: string };

function services(rows: readonly Row[]): ServiceFact[] {
  const free = { category: "", description: "", priceMinCents: null, priceMaxCents: null };
  return rows.map((row, at) =>
    serviceFact.parse({ ...free, durationMinutes: 0, synonyms: [], ...row, id: id(at + 1) }),
  );
}

function passages(rows: readonly (readonly [Passage["kind"], string, string])[]): Passage[] {
  return rows.map(([kind, title, content], at) => {
    return { id: id(100 + at), kind, title, heading: null, content, score: 1 };
  });
}

export type Asked = { context: WorkshopContext; passages: readonly Passage[] };

const card: Omit<SafetyCard, "id" | "title" | "text"> = {
  level: "red",
  triggers: ["x"],
  locale: "de",
};

/** A German workshop that says Sie. */
export const brandt: Asked = {
  context: {
    ...buildWorkshopContext({ phone: "+493415550142" }),
    services: services([
      {
        name: "Ölwechsel",
        category: "Wartung",
        description: "Öl bis 5 Liter und Filter. Jeder weitere Liter 14 €.",
        priceMinCents: 9500,
        priceMaxCents: 14500,
        durationMinutes: 40,
      },
      {
        name: "HU mit AU",
        category: "Prüfung",
        description: "Dienstag und Donnerstag kommt der Prüfer.",
        priceMinCents: 14900,
        priceMaxCents: 14900,
        durationMinutes: 160,
      },
      {
        name: "Reifenmontage",
        category: "Reifen",
        description: "Je Reifen.",
        priceMinCents: 2000,
        priceMaxCents: 2000,
      },
      { name: "Unfallinstandsetzung", category: "Karosserie" },
      {
        name: "Auspuff schweißen",
        category: "Abgas",
        description: "Kleine Löcher. Katalysatoren nicht.",
        priceMinCents: 4500,
        priceMaxCents: 9500,
      },
    ]),
    safetyCards: [{ ...card, id: id(90), title: "Öldruck", text: "Motor sofort aus." }],
  },
  passages: passages([
    [
      "faq",
      "Kann ich Teile mitbringen?",
      "Ja, Lampen und Wischer. Auf die geben wir keine Garantie.",
    ],
    [
      "document",
      "Halle",
      "Das Tor ist breit. Wohnmobile passen bis 2,60 m Höhe. Das machen wir mit Anmeldung.",
    ],
    ["faq", "Arbeiten Sie samstags?", "Nein."],
  ]),
};

/** The same workshop, saying du. */
export const familiar: Asked = {
  ...brandt,
  context: { ...brandt.context, workshop: { ...brandt.context.workshop, formality: "du" } },
};

const welsh = {
  slug: "derwen",
  name: "Derwen Garage",
  locale: "en",
  timezone: "Europe/London",
  region: "GB-WLS",
  currency: "GBP",
  phone: null,
  email: null,
  address: { street: "1 High Street", postalCode: "SA48 7AB", city: "Lampeter", country: "GB" },
} as const;

/** A Welsh garage without phone and mail. */
export const derwen: Asked = {
  context: {
    ...buildWorkshopContext(welsh),
    services: services([
      {
        name: "Oil change",
        category: "Servicing",
        description: "Up to 5 litres. Each extra litre £12.",
        priceMinCents: 8500,
        priceMaxCents: 12500,
        durationMinutes: 90,
      },
      {
        name: "MOT class 4",
        category: "MOT",
        description: "Cars.",
        priceMinCents: 5485,
        priceMaxCents: 5485,
      },
    ]),
    safetyCards: [{ ...card, id: id(90), title: "Brakes", text: "Leave it there.", locale: "en" }],
  },
  passages: passages([
    ["faq", "Can I wait?", "Yes, there is a room upstairs. The kettle is on."],
    ["document", "Hire", "Drivers have to be at least 23 years old. Vans are not for hire."],
  ]),
};

type Given = Partial<Omit<RenderInput, "frame">> & { frame: Partial<FrameInput> };
type FrameInput = Omit<Frame, "asks" | "action"> & { asks: unknown[]; action: unknown };

/** A reply of a workshop to a frame in its language; what a test does not name is empty. */
export function reply(workshop: Asked, { frame: given, ...input }: Given): Answer {
  const { locale } = workshop.context.workshop;
  const made = renderFrame({
    ...workshop,
    frame: frame.parse({ version: 1, reader: "model", language: locale, asks: [], ...given }),
    history: [],
    now,
    ...input,
  });
  // No line breaks before a currency's sign, which no test is about.
  return { ...made, reply: made.reply.replaceAll("\u00a0", " ") };
}

/** The reply to one ask. */
export function replyTo(workshop: Asked, ask: unknown, given: Omit<Given, "frame"> = {}): string {
  return reply(workshop, { ...given, frame: { asks: [ask] } }).reply;
}

/** A service by its place in the list. */
export const service = (number: number, rest: object = {}) => ({ serviceId: id(number), ...rest });

/** A sentence by the place of its text in the list. */
export const sentence = (text: number, at: number) => ({ passageId: id(100 + text), sentence: at });
