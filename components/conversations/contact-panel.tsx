"use client";

import { BadgeCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatPhone } from "@/components/contacts/format-phone";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { useInbox } from "./inbox-context";

/** What is known of the customer. */
export function ContactPanel({ conversation }: { conversation: ConversationDetail }) {
  const t = useTranslations("inbox");
  const { role, workshop } = useInbox();
  const { contactName, contactPhone, contactEmail, contactVehicle, contactVerifiedAt, hasLead } =
    conversation;
  const hasContact = contactName ?? contactPhone ?? contactEmail ?? contactVehicle;
  return (
    <div className="grid content-start gap-5">
      <dl className="grid gap-4 text-small">
        {contactName && <Row term={t("name")}>{contactName}</Row>}
        {contactVerifiedAt && (
          <Row term={t("identity")}>
            <span className="inline-flex items-center gap-1.5">
              <BadgeCheck aria-hidden className="size-4 shrink-0 text-good-ink" />
              {t("verified")}
            </span>
          </Row>
        )}
        {contactPhone && (
          <Row term={t("phone")}>
            <ContactLink href={`tel:${contactPhone}`}>{formatPhone(contactPhone)}</ContactLink>
          </Row>
        )}
        {contactEmail && (
          <Row term={t("email")}>
            <ContactLink href={`mailto:${contactEmail}`}>{contactEmail}</ContactLink>
          </Row>
        )}
        {contactVehicle && <Vehicle vehicle={contactVehicle} />}
        <Row term={t("channel")}>{t(`channels.${conversation.channel}`)}</Row>
      </dl>
      {!hasContact && role !== "mechanic" && (
        <p className="text-small text-ink-soft">{t("noContact")}</p>
      )}
      {role === "mechanic" && <p className="text-small text-ink-soft">{t("contactHidden")}</p>}
      {hasLead && role !== "mechanic" && (
        <ContactLink href={`/w/${workshop}/leads`}>{t("toLeads")}</ContactLink>
      )}
    </div>
  );
}

function Vehicle({ vehicle }: { vehicle: NonNullable<ConversationDetail["contactVehicle"]> }) {
  const t = useTranslations("inbox");
  const { hsn, tsn } = vehicle;
  return (
    <>
      {vehicle.model && <Row term={t("vehicle")}>{vehicle.model}</Row>}
      {vehicle.plate && <Row term={t("plate")}>{vehicle.plate}</Row>}
      {vehicle.vin && (
        <Row term={t("vin")}>
          <span className="font-mono">{vehicle.vin}</span>
        </Row>
      )}
      {(hsn ?? tsn) && <Row term={t("keyNumbers")}>{`${hsn ?? "?"} / ${tsn ?? "?"}`}</Row>}
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-caption text-ink-faint">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

function ContactLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-11 items-center text-small font-semibold underline decoration-lamp decoration-2 underline-offset-4"
    >
      {children}
    </Link>
  );
}
