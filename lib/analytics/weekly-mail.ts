import { Temporal } from "temporal-polyfill";
import type { Locale } from "@/lib/core/locales";
import type { Figures } from "./figures";

type WeeklyReport = {
  name: string;
  /** Its Monday. */
  weekFrom: string;
  now: Figures;
  before: Figures;
  gaps: readonly { question: string; times: number }[];
  link: string;
};

const nobody = { de: "Keine Frage blieb offen.", en: "No question stayed open." } as const;

const german = ({ name, now, before, gaps, link }: WeeklyReport, week: string) => `Guten Morgen,

das war die Woche ${week} bei „${name}“ (in Klammern die Woche davor):

Gespräche: ${now.conversations} (${before.conversations})
Antworten des Bots: ${now.answers} (${before.answers}), davon mit Beleg: ${now.sourced} (${before.sourced})
An Menschen übergeben: ${now.handovers} (${before.handovers})
Anfragen: ${now.leads} (${before.leads})
Termine: ${now.appointments} (${before.appointments}), eingehalten: ${now.kept} (${before.kept})

Was niemand beantworten konnte:
${listOf(gaps, "de")}

Alle Zahlen: ${link}
Dort bestellen Sie diese Nachricht auch ab.`;

const english = ({ name, now, before, gaps, link }: WeeklyReport, week: string) => `Good morning,

this was the week ${week} at "${name}" (in brackets the week before):

Conversations: ${now.conversations} (${before.conversations})
Answers of the bot: ${now.answers} (${before.answers}), of these with a source: ${now.sourced} (${before.sourced})
Handed to people: ${now.handovers} (${before.handovers})
Requests: ${now.leads} (${before.leads})
Appointments: ${now.appointments} (${before.appointments}), kept: ${now.kept} (${before.kept})

What nobody could answer:
${listOf(gaps, "en")}

All numbers: ${link}
You can also unsubscribe from this message there.`;

/** The Monday mail: the week's figures, and at most four questions that nobody could answer. */
export function weeklyMail(
  report: WeeklyReport,
  locale: Locale,
): { subject: string; text: string } {
  const from = Temporal.PlainDate.from(report.weekFrom);
  const style = { day: "numeric", month: "long" } as const;
  const dayOf = (day: Temporal.PlainDate) => day.toLocaleString(locale, style);
  const week = `${dayOf(from)} – ${dayOf(from.add({ days: 6 }))}`;
  return locale === "de"
    ? { subject: `Ihre Woche mit CarBot: ${report.name}`, text: german(report, week) }
    : { subject: `Your week with CarBot: ${report.name}`, text: english(report, week) };
}

function listOf(gaps: WeeklyReport["gaps"], locale: Locale): string {
  if (gaps.length === 0) return nobody[locale];
  return gaps.map(({ question, times }) => `- ${question} (${times}×)`).join("\n");
}
