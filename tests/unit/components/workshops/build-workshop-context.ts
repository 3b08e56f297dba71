import type { WorkshopContext } from "@/lib/workshops/context";

/** A workshop in Leipzig with nothing in it but what the test names. */
export function buildWorkshopContext(
  parts: Partial<Omit<WorkshopContext, "workshop">>,
): WorkshopContext {
  return {
    workshop: {
      id: "6f0f4f0e-5f1e-4d57-9a4b-2f9a3f9d1c11",
      slug: "test-workshop",
      name: "Test Workshop",
      locale: "de",
      timezone: "Europe/Berlin",
      region: "DE-SN",
      currency: "EUR",
      formality: "sie",
      phone: null,
      email: null,
      website: null,
      address: { street: "Weg 1", postalCode: "04229", city: "Leipzig", country: "DE" },
      branding: { primaryColor: "#123456", greeting: "", quickReplies: [] },
      consentText: null,
      privacyUrl: null,
      allowedOrigins: [],
      plan: "free",
      capacity: { slotMinutes: 30, parallelJobs: 1, leadTimeHours: 0 },
    },
    openingHours: [],
    closures: [],
    services: [],
    ...parts,
  };
}
