import type { WorkshopContext } from "@/lib/workshops/context";

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
      capacity: { slotMinutes: 30, parallelJobs: 2, leadTimeHours: 24 },
      safetyOverrides: {},
      ...workshop,
    },
    openingHours: [
      ...[1, 2, 3, 4].flatMap((weekday) => [
        { weekday, opens: "07:30", closes: "12:00" },
        { weekday, opens: "13:00", closes: "17:30" },
      ]),
      { weekday: 5, opens: "07:30", closes: "14:00" },
    ],
    closures: [{ startsOn: "2026-12-24", endsOn: "2027-01-02", reason: "Weihnachtspause" }],
    services: [],
    safetyCards: [],
    ignoredContradictions: [],
  };
}
