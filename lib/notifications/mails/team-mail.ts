import { z } from "zod";
import type { Locale } from "@/lib/core/locales";
import type { MailWords } from "@/lib/mail/write-mail";

export const teamMailKind = z.enum([
  "teamHandOver",
  "teamReply",
  "teamUnanswered",
  "teamLead",
  "teamAppointment",
  "teamWebhookDisabled",
  "teamQuotaLow",
  "teamQuotaFull",
  "teamPlanDecided",
]);
type TeamMailKind = z.infer<typeof teamMailKind>;

type About = { name: string | null; workshop: string; link: string; settings: string };
type Said = { subject: string; body: string; label: string };

/** Without names and words of customers: a mailbox is read on lock screens and by spam filters. */
const said: Record<Locale, Record<TeamMailKind, Said>> = {
  de: {
    teamHandOver: {
      subject: "Ein Kunde wartet im Chat",
      body: "Im Chat wird ein Mensch gebraucht.",
      label: "Unterhaltung öffnen",
    },
    teamReply: {
      subject: "Neue Antwort im Chat",
      body: "Ein Kunde hat auf Ihre Nachricht geantwortet.",
      label: "Unterhaltung öffnen",
    },
    teamUnanswered: {
      subject: "Ein Kunde wartet noch immer",
      body: "Im Chat wartet ein Kunde weiter auf eine Antwort. Bisher hat sich niemand gemeldet.",
      label: "Unterhaltung öffnen",
    },
    teamLead: {
      subject: "Neue Anfrage",
      body: "Ein Kunde bittet um Rückmeldung.",
      label: "Anfragen öffnen",
    },
    teamAppointment: {
      subject: "Termin gebucht oder geändert",
      body: "Ein Kunde hat einen Termin gebucht, verschoben oder abgesagt.",
      label: "Kalender öffnen",
    },
    teamWebhookDisabled: {
      subject: "Webhook abgeschaltet",
      body:
        "Ein Server, den CarBot über Ereignisse informiert, hat drei Tage lang keine Meldung angenommen oder will keine mehr. " +
        "Er bekommt keine Meldungen mehr, bis Sie ihn wieder einschalten.",
      label: "Webhooks öffnen",
    },
    teamQuotaLow: {
      subject: "Mehr als 80 % des Tarifs sind verbraucht",
      body: "Ein Kontingent Ihres Tarifs ist fast aufgebraucht. Welches, steht auf der Seite des Tarifs.",
      label: "Verbrauch ansehen",
    },
    teamQuotaFull: {
      subject: "Ein Kontingent des Tarifs ist aufgebraucht",
      body: "Kunden bekommen weiter Antworten. Was aufgebraucht ist und was nun gilt, steht auf der Seite des Tarifs.",
      label: "Verbrauch ansehen",
    },
    teamPlanDecided: {
      subject: "Antwort auf Ihren Wunsch nach einem anderen Tarif",
      body: "Der Betreiber hat entschieden. Seine Antwort steht auf der Seite des Tarifs.",
      label: "Antwort ansehen",
    },
  },
  en: {
    teamHandOver: {
      subject: "A customer is waiting in the chat",
      body: "Somebody is needed in the chat.",
      label: "Open the conversation",
    },
    teamReply: {
      subject: "New reply in the chat",
      body: "A customer has replied to your message.",
      label: "Open the conversation",
    },
    teamUnanswered: {
      subject: "A customer is still waiting",
      body: "A customer is still waiting for an answer in the chat. Nobody has come so far.",
      label: "Open the conversation",
    },
    teamLead: {
      subject: "New request",
      body: "A customer asks for a call back.",
      label: "Open the requests",
    },
    teamAppointment: {
      subject: "Appointment booked or changed",
      body: "A customer has booked, moved or cancelled an appointment.",
      label: "Open the calendar",
    },
    teamWebhookDisabled: {
      subject: "Webhook switched off",
      body:
        "A server that CarBot tells of events has taken none for three days, or wants no more. " +
        "It is told of nothing until you switch it on again.",
      label: "Open webhooks",
    },
    teamQuotaLow: {
      subject: "More than 80 % of the plan is used",
      body: "A quota of your plan is nearly used up. Which one stands on the plan's page.",
      label: "See the usage",
    },
    teamQuotaFull: {
      subject: "A quota of the plan is used up",
      body: "Customers still get answers. What is used up and what counts now stands on the plan's page.",
      label: "See the usage",
    },
    teamPlanDecided: {
      subject: "Answer to your request for another plan",
      body: "The operator has decided. The answer stands on the plan's page.",
      label: "See the answer",
    },
  },
};

/** What a colleague is told of by mail, in both languages. */
export function teamMail(kind: TeamMailKind, about: About): Record<Locale, MailWords> {
  const { name, workshop, link, settings } = about;
  const wordsIn = (locale: Locale, greeting: string, footer: string): MailWords => {
    const { subject, body, label } = said[locale][kind];
    return {
      subject: `${subject} – ${workshop}`,
      paragraphs: [greeting, body],
      button: { label, href: link },
      // What has stopped is told to every owner, chosen or not.
      footer: [
        `CarBot · ${workshop}`,
        ...(kind === "teamWebhookDisabled" ? [] : [`${footer}: ${settings}`]),
      ],
    };
  };
  return {
    de: wordsIn("de", name ? `Hallo ${name},` : "Hallo,", "Wovon Sie hören, stellen Sie hier ein"),
    en: wordsIn("en", name ? `Hello ${name},` : "Hello,", "Choose what you hear of here"),
  };
}
