"use client";

import { MessageSquareQuote } from "lucide-react";
import { useTranslations } from "next-intl";
import { formatPhone } from "@/components/contacts/format-phone";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { ContactLink, Row } from "./contact-row";

const fields = [
  "name",
  "phone",
  "email",
  "model",
  "plate",
  "vin",
  "hsn",
  "tsn",
  "service",
  "wish",
] as const;
type Field = (typeof fields)[number];

/** What was told and does not stand among the contact's own details, in the order of a form. */
export function toldBeside(conversation: ConversationDetail): [Field, string][] {
  const { told, contactName, contactPhone, contactEmail, contactVehicle, isNameTold } =
    conversation;
  const known: Partial<Record<Field, string | null>> = {
    name: isNameTold ? null : contactName,
    phone: contactPhone,
    email: contactEmail,
    ...contactVehicle,
  };
  return fields.flatMap((field): [Field, string][] => {
    const value = told[field];
    return value === undefined || value === known[field] ? [] : [[field, value]];
  });
}

/** What the customer only said in the chat, marked as such: nobody has checked it, and nothing was agreed to. */
export function ToldDetails({ told }: { told: ReturnType<typeof toldBeside> }) {
  const t = useTranslations("inbox");
  return (
    <section aria-labelledby="told-details" className="grid gap-4 rounded-card bg-sunken p-3.5">
      <h3
        id="told-details"
        className="flex items-center gap-1.5 text-caption font-semibold text-ink-soft"
      >
        <MessageSquareQuote aria-hidden className="size-4 shrink-0" />
        {t("told")}
      </h3>
      <dl className="grid gap-4 text-small">
        {told.map(([field, value]) => (
          <Row key={field} term={t(`toldFields.${field}`)}>
            <Value field={field} value={value} />
          </Row>
        ))}
      </dl>
      <p className="text-caption text-ink-soft">{t("toldNote")}</p>
    </section>
  );
}

function Value({ field, value }: { field: Field; value: string }) {
  if (field === "phone")
    return <ContactLink href={`tel:${value}`}>{formatPhone(value)}</ContactLink>;
  if (field === "email") return <ContactLink href={`mailto:${value}`}>{value}</ContactLink>;
  return field === "vin" ? <span className="font-mono">{value}</span> : <>{value}</>;
}
