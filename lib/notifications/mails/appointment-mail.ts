import { z } from "zod";
import type { OwnAppointment } from "@/lib/appointments/schemas";
import { regionOf, type Locale } from "@/lib/core/locales";
import type { MailWords } from "@/lib/mail/write-mail";
import type { WorkshopContext } from "@/lib/workshops/context";

export const appointmentMailKind = z.enum([
  "appointmentRequested",
  "appointmentConfirmed",
  "appointmentMoved",
  "appointmentCancelled",
  "appointmentReminder",
]);
type AppointmentMailKind = z.infer<typeof appointmentMailKind>;

type About = {
  appointment: OwnAppointment;
  workshop: WorkshopContext;
  /** The customer's page of the appointment. */
  link: string;
  locale: Locale;
};
type Said = { subject: string; body: string };

/** What is said of each, and when a moved appointment waits for the team's yes again. */
const said: Record<Locale, Record<AppointmentMailKind | "movedRequest", Said>> = {
  de: {
    appointmentRequested: {
      subject: "Ihre Terminanfrage",
      body: "danke für Ihre Anfrage. Der Termin gilt, sobald wir ihn bestätigen; dann bekommen Sie noch eine Nachricht.",
    },
    appointmentConfirmed: {
      subject: "Ihr Termin ist bestätigt",
      body: "Ihr Termin ist bestätigt. Wir freuen uns auf Sie.",
    },
    appointmentMoved: {
      subject: "Ihr Termin wurde verschoben",
      body: "Ihr Termin hat eine neue Zeit.",
    },
    movedRequest: {
      subject: "Ihr Termin wurde verschoben",
      body: "die neue Zeit ist angefragt. Sie gilt, sobald wir sie bestätigen; dann bekommen Sie noch eine Nachricht.",
    },
    appointmentCancelled: {
      subject: "Ihr Termin ist abgesagt",
      body: "dieser Termin findet nicht statt:",
    },
    appointmentReminder: {
      subject: "Morgen ist Ihr Termin",
      body: "morgen ist Ihr Termin bei uns. Wenn etwas dazwischenkommt, sagen Sie bitte kurz ab.",
    },
  },
  en: {
    appointmentRequested: {
      subject: "Your appointment request",
      body: "Thank you for your request. The appointment counts once we have confirmed it; you will hear from us.",
    },
    appointmentConfirmed: {
      subject: "Your appointment is confirmed",
      body: "Your appointment is confirmed. We look forward to seeing you.",
    },
    appointmentMoved: {
      subject: "Your appointment has moved",
      body: "Your appointment has a new time.",
    },
    movedRequest: {
      subject: "Your appointment has moved",
      body: "The new time is requested. It counts once we have confirmed it; you will hear from us.",
    },
    appointmentCancelled: {
      subject: "Your appointment is cancelled",
      body: "This appointment will not take place:",
    },
    appointmentReminder: {
      subject: "Your appointment is tomorrow",
      body: "Your appointment with us is tomorrow. If something comes up, please cancel it.",
    },
  },
};

const labels = {
  de: {
    greeting: (name: string | null) => `Guten Tag${name === null ? "" : ` ${name}`},`,
    open: "Termin ansehen, verschieben oder absagen",
    again: "Neuen Termin suchen",
    stop: "Keine Erinnerungen mehr",
  },
  en: {
    greeting: (name: string | null) => `Hello${name === null ? "" : ` ${name}`},`,
    open: "See, move or cancel the appointment",
    again: "Find a new appointment",
    stop: "No more reminders",
  },
};

/** What a customer is told of their appointment. */
export function appointmentMail(kind: AppointmentMailKind, about: About): MailWords {
  const { appointment, workshop: context, link, locale } = about;
  const { workshop } = context;
  const isAskedAnew = kind === "appointmentMoved" && appointment.status === "requested";
  const { subject, body } = said[locale][isAskedAnew ? "movedRequest" : kind];
  const own = labels[locale];
  const { street, postalCode, city } = workshop.address;
  const when = timeOf(appointment, workshop.timezone, locale);
  const isOver = kind === "appointmentCancelled";
  const place = [workshop.name, `${street}, ${postalCode} ${city}`];
  return {
    subject: `${subject}: ${when}`,
    paragraphs: [
      own.greeting(appointment.name),
      body,
      [when, appointment.service, ...(isOver ? [] : place)].filter(Boolean).join("\n"),
    ],
    button: isOver
      ? { label: own.again, href: new URL(`/book/${workshop.slug}`, link).href }
      : { label: own.open, href: link },
    footer: [
      ...place,
      ...[workshop.phone, workshop.email].filter((contact) => contact !== null),
      ...(kind === "appointmentReminder" ? [`${own.stop}: ${link}/reminders`] : []),
    ],
  };
}

function timeOf({ startsAt }: OwnAppointment, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(regionOf(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(new Date(startsAt));
}
