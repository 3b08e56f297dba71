"use client";

import { BadgeCheck, Mail, Pencil, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ContactDialog } from "./contact-dialog";
import { formatPhone } from "./format-phone";
import type { ContactDoor } from "./use-contact";

type ContactHeadProps = { door: ContactDoor; canChange: boolean };

/** Name, numbers, addresses and the team's note, each number and address ready to be used. */
export function ContactHead({ door, canChange }: ContactHeadProps) {
  const t = useTranslations("contacts");
  const [isEditing, setIsEditing] = useState(false);
  const { contact } = door;
  const phones = [contact.phone, ...contact.morePhones].filter((it) => it !== null);
  const emails = [contact.email, ...contact.moreEmails].filter((it) => it !== null);
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid min-w-0 gap-1">
          <h1 className="text-headline wrap-anywhere">{contact.name}</h1>
          {contact.isVerified && (
            <p className="inline-flex items-center gap-1.5 text-small text-ink-soft">
              <BadgeCheck aria-hidden className="size-4 shrink-0 text-good-ink" />
              {t("verified")}
            </p>
          )}
        </div>
        {canChange && (
          <Button tone="outline" onClick={() => setIsEditing(true)}>
            <Pencil aria-hidden /> {t("edit")}
          </Button>
        )}
      </div>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {phones.map((phone) => (
          <Button key={phone} asChild tone="outline">
            <a href={`tel:${phone}`}>
              <Phone aria-hidden /> {formatPhone(phone)}
            </a>
          </Button>
        ))}
        {emails.map((email) => (
          <Button key={email} asChild tone="outline" className="whitespace-normal">
            <a href={`mailto:${email}`} className="wrap-anywhere">
              <Mail aria-hidden /> {email}
            </a>
          </Button>
        ))}
      </div>
      {contact.note && (
        <p dir="auto" className="text-small wrap-anywhere whitespace-pre-line text-ink-soft">
          {contact.note}
        </p>
      )}
      {isEditing && <ContactDialog door={door} onClose={() => setIsEditing(false)} />}
    </Card>
  );
}
