import type { OpeningSpan } from "@/lib/calendar/schemas";
import type { WorkshopContext } from "@/lib/workshops/context";

/** Hours of a weekday, in every week of the month and for everything unless the rule says otherwise. */
export function hours(
  weekday: number,
  opens: string,
  closes: string,
  rule: Partial<Pick<OpeningSpan, "weeks" | "note">> = {},
): OpeningSpan {
  return { weekday, opens, closes, weeks: [], note: "", ...rule };
}

/** A German workshop with a lunch break and a winter closure; a test names only what it is about. */
export function buildWorkshopContext(
  workshop: Partial<WorkshopContext["workshop"]> = {},
): WorkshopContext {
  return {
    workshop: {
      id: "0198f1f0-0000-7000-8000-000000000001",
      slug: "kfz-brandt",
      name: "Kfz-Meisterbetrieb Brandt",
      locale: "de",
      timezone: "Europe/Berlin",
      region: "DE-SN",
      openHolidays: [],
      currency: "EUR",
      formality: "sie",
      isDrafting: false,
      phone: "+493415550142",
      towPhone: null,
      email: "werkstatt@kfz-brandt.example",
      website: "https://kfz-brandt.example",
      address: {
        street: "Gießerstraße 18",
        postalCode: "04229",
        city: "Leipzig",
        country: "DE",
      },
      branding: {
        primaryColor: "#14532d",
        greeting: "Guten Tag!",
        quickReplies: ["Öffnungszeiten"],
      },
      consentText: null,
      privacyUrl: null,
      allowedOrigins: ["https://kfz-brandt.example"],
      plan: "free",
      limitsPlan: null,
      aiBudgetMicroEuros: null,
      suspension: null,
      trialEndsAt: null,
      deletionDueAt: null,
      quotaMarks: [],
      capacity: { slotMinutes: 30, parallelJobs: 2, leadTimeHours: 24 },
      safetyOverrides: {},
      ...workshop,
    },
    openingHours: [
      ...[1, 2, 3, 4].flatMap((weekday) => [
        hours(weekday, "07:30", "12:00"),
        hours(weekday, "13:00", "17:30"),
      ]),
      hours(5, "07:30", "14:00"),
    ],
    closures: [{ startsOn: "2026-12-24", endsOn: "2027-01-02", reason: "Weihnachtspause" }],
    services: [],
    safetyCards: [],
    ignoredContradictions: [],
  };
}
