/** The slug of the file below. */
export const imported = "kfz-aus-datei";
export const file = {
  slug: imported,
  name: "Kfz aus Datei",
  locale: "de",
  timezone: "Europe/Berlin",
  region: "DE-SN",
  currency: "EUR",
  address: { street: "Gasse 1", postalCode: "04229", city: "Leipzig", country: "DE" },
  branding: { primaryColor: "#0f4c81", greeting: "Moin!", quickReplies: [] },
  capacity: { slotMinutes: 60, parallelJobs: 2, leadTimeHours: 24 },
  allowedOrigins: [],
  safetyCards: [],
};

export const service = {
  name: "Lichttest",
  category: "",
  description: "",
  priceMinCents: 1900,
  priceMaxCents: 1900,
  durationMinutes: 20,
  synonyms: [],
};
export const closure = { from: "2027-08-02", to: "2027-08-13", reason: "Sommerferien" };
export const card = {
  level: "red",
  title: "Bremse tritt durch",
  triggers: ["Bremspedal weich"],
  text: "Nicht weiterfahren.",
  locale: "de",
};
export const hours = [{ weekday: 6, opens: "09:00", closes: "13:00" }];
