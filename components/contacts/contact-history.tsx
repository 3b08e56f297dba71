"use client";

import { CalendarDays, MessagesSquare, ShieldCheck, UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { ContactDetail } from "@/lib/contacts";

type ContactHistoryProps = { contact: ContactDetail; workshop: string };

/** All there was between a customer and the workshop, by kind, newest first. */
export function ContactHistory({ contact, workshop }: ContactHistoryProps) {
  const t = useTranslations("contacts");
  const leads = useTranslations("leads");
  const states = useTranslations("appointments");
  const base = `/w/${workshop}`;
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Past title={t("leads")} icon={<UserRoundPlus />} empty={t("noLead")}>
        {contact.leads.map(({ id, service, status, createdAt }) => (
          <Line
            key={id}
            at={createdAt}
            href={`${base}/leads?lead=${id}`}
            text={service ?? t("noService")}
            state={leads(`statuses.${status}`)}
          />
        ))}
      </Past>
      <Past title={t("appointments")} icon={<CalendarDays />} empty={t("noAppointment")}>
        {contact.appointments.map(({ id, service, status, startsAt }) => (
          <Line
            key={id}
            at={startsAt}
            href={`${base}/appointments?day=${dayOf(startsAt)}`}
            text={service ?? t("noService")}
            state={states(`statuses.${status}`)}
          />
        ))}
      </Past>
      <Past title={t("conversations")} icon={<MessagesSquare />} empty={t("noConversation")}>
        {contact.conversations.map(({ id, lastQuestion, lastMessageAt }) => (
          <Line
            key={id}
            at={lastMessageAt}
            href={`${base}/inbox/${id}`}
            text={lastQuestion ?? t("conversation")}
          />
        ))}
      </Past>
      <Consents contact={contact} />
    </div>
  );
}

/** The day of an instant, near enough to open the calendar at its week. */
const dayOf = (instant: string) => instant.replace(/T.*/, "");

type PastProps = { title: string; icon: ReactNode; empty: string; children: ReactNode[] };

function Past({ title, icon, empty, children }: PastProps) {
  return (
    <section
      aria-label={title}
      className="grid content-start gap-2 rounded-card border bg-surface p-4"
    >
      <h2 className="flex items-center gap-2 font-semibold [&_svg]:size-5 [&_svg]:text-ink-faint">
        {icon}
        {title}
      </h2>
      {children.length === 0 ? (
        <p className="text-small text-ink-soft">{empty}</p>
      ) : (
        <ul className="grid">{children}</ul>
      )}
    </section>
  );
}

type LineProps = { at: string; href?: string; text: string; state?: string };

function Line({ at, href, text, state }: LineProps) {
  const format = useFormatter();
  const words = <span className="line-clamp-2 wrap-anywhere">{text}</span>;
  return (
    <li className="flex min-h-11 items-center gap-3 border-t py-1.5 text-small first:border-t-0">
      <time dateTime={at} className="shrink-0 text-caption text-ink-faint">
        {format.dateTime(new Date(at), { day: "2-digit", month: "2-digit", year: "2-digit" })}
      </time>
      {href ? (
        <Link href={href} className="min-w-0 flex-1 font-semibold hover:underline">
          {words}
        </Link>
      ) : (
        <span className="min-w-0 flex-1 text-ink-soft">{words}</span>
      )}
      {state && <Badge>{state}</Badge>}
    </li>
  );
}

/** What the customer agreed to, word for word, and when. */
function Consents({ contact }: { contact: ContactDetail }) {
  const t = useTranslations("contacts");
  const given = [...contact.leads, ...contact.appointments].flatMap(({ id, consent }) =>
    consent === null ? [] : [{ id, ...consent }],
  );
  return (
    <Past title={t("consents")} icon={<ShieldCheck />} empty={t("noConsent")}>
      {given
        .toSorted((one, other) => other.at.localeCompare(one.at))
        .map(({ id, text, at }) => (
          <Line key={id} at={at} text={text ?? t("consentWithoutText")} />
        ))}
    </Past>
  );
}
