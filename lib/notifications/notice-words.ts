import type { Locale } from "@/lib/core/locales";
import type { NoticeEvent } from "./schemas";

type Words = { title: string; body: string };

/** What a browser shows of an event; without names and words of customers, as it may lie on a lock screen. */
export const noticeWords: Record<Locale, Record<NoticeEvent | "test", Words>> = {
  de: {
    handOver: { title: "Ein Kunde wartet", body: "Im Chat wird ein Mensch gebraucht." },
    reply: { title: "Neue Antwort im Chat", body: "Ein Kunde hat Ihnen geschrieben." },
    unanswered: { title: "Noch immer ohne Antwort", body: "Ein Kunde wartet weiter im Chat." },
    lead: { title: "Neue Anfrage", body: "Ein Kunde bittet um Rückmeldung." },
    appointment: { title: "Termin", body: "Ein Kunde hat gebucht, verschoben oder abgesagt." },
    test: { title: "Es funktioniert", body: "So meldet sich CarBot auf diesem Gerät." },
  },
  en: {
    handOver: { title: "A customer is waiting", body: "Somebody is needed in the chat." },
    reply: { title: "New reply in the chat", body: "A customer has written to you." },
    unanswered: { title: "Still unanswered", body: "A customer is still waiting in the chat." },
    lead: { title: "New request", body: "A customer asks for a call back." },
    appointment: { title: "Appointment", body: "A customer has booked, moved or cancelled." },
    test: { title: "It works", body: "This is how CarBot calls on this device." },
  },
};
