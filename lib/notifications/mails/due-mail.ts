import { z } from "zod";
import { regionOf, type Locale } from "@/lib/core/locales";
import type { MailWords } from "@/lib/mail/write-mail";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { DueCar } from "../due-reminder";

export const dueMailKind = z.literal("dueReminder");

type About = {
  workshop: WorkshopContext;
  /** The page on which customers book. */
  book: string;
  /** The page on which reminders are refused. */
  stop: string;
  locale: Locale;
};

const what: Record<Locale, Record<DueCar["kind"], string>> = {
  de: {
    inspection: "Hauptuntersuchung (HU)",
    service: "Inspektion",
    oil: "Ölwechsel",
    tyres: "Reifenwechsel",
    other: "Werkstatttermin",
  },
  en: {
    inspection: "General inspection",
    service: "Service",
    oil: "Oil change",
    tyres: "Tyre change",
    other: "Workshop visit",
  },
};

const said = {
  de: {
    greeting: (name: string) => `Guten Tag ${name},`,
    subject: (kind: string, until: string) => `${kind} fällig bis ${until}`,
    body: "Sie haben uns gebeten, Sie daran zu erinnern: Ihr Fahrzeug ist bald fällig.",
    until: (day: string) => `Fällig bis ${day}`,
    orAt: (km: string) => `oder bei ${km} km`,
    open: "Termin aussuchen",
    stop: "Keine Erinnerungen mehr",
  },
  en: {
    greeting: (name: string) => `Hello ${name},`,
    subject: (kind: string, until: string) => `${kind} due by ${until}`,
    body: "You asked us to remind you: your car is due soon.",
    until: (day: string) => `Due by ${day}`,
    orAt: (km: string) => `or at ${km} km`,
    open: "Choose an appointment",
    stop: "No more reminders",
  },
} as const;

/** What a customer is told of a car that is due. */
export function dueMail(car: DueCar, { workshop: context, book, stop, locale }: About): MailWords {
  const { workshop } = context;
  const words = said[locale];
  const region = regionOf(locale);
  const day = new Intl.DateTimeFormat(region, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${car.dueOn}T00:00:00Z`),
  );
  const km = car.dueMileage === null ? null : car.dueMileage.toLocaleString(region);
  const kind = what[locale][car.kind];
  const { street, postalCode, city } = workshop.address;
  return {
    subject: words.subject(kind, day),
    paragraphs: [
      words.greeting(car.name),
      words.body,
      [
        kind,
        [car.model, car.plate].filter(Boolean).join(", "),
        [words.until(day), ...(km === null ? [] : [words.orAt(km)])].join(" "),
      ]
        .filter(Boolean)
        .join("\n"),
    ],
    button: { label: words.open, href: book },
    footer: [
      workshop.name,
      `${street}, ${postalCode} ${city}`,
      ...[workshop.phone, workshop.email].filter((contact) => contact !== null),
      `${words.stop}: ${stop}`,
    ],
  };
}
