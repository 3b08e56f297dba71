"use client";

import { CalendarPlus, Mail, Phone } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { DueRow } from "@/lib/contacts/schemas";
import { DueReminder, DueWhat } from "./due-words";
import { formatPhone } from "./format-phone";
import { nameVehicle } from "./name-vehicle";

/** One car that is due: all of the row opens its customer, beside it are the ways to reach them and the calendar. */
export function DueItem({ due, workshop }: { due: DueRow; workshop: string }) {
  const t = useTranslations("dues");
  const { contactId, name, phone, email } = due;
  const reach = [phone && formatPhone(phone), email].filter(Boolean).join(" · ");
  return (
    <li className="relative flex flex-wrap items-center gap-x-3 gap-y-2 border-b px-4 py-3 last:border-b-0 hover:bg-sunken">
      <div className="grid min-w-0 flex-1 basis-60 gap-0.5">
        <DueWhat due={due} />
        <p className="wrap-anywhere">
          <Link
            href={`/w/${workshop}/contacts/${contactId}`}
            className="font-semibold after:absolute after:inset-0"
          >
            {name}
          </Link>{" "}
          · {nameVehicle(due.vehicle)}
        </p>
        {reach && <p className="text-small wrap-anywhere text-ink-soft">{reach}</p>}
        <DueReminder due={due} />
      </div>
      <div className="flex shrink-0 gap-1">
        {phone && (
          <Button asChild tone="quiet" size="icon" className="relative">
            <a href={`tel:${phone}`} aria-label={t("call", { name })}>
              <Phone aria-hidden />
            </a>
          </Button>
        )}
        {email && (
          <Button asChild tone="quiet" size="icon" className="relative">
            <a href={`mailto:${email}`} aria-label={t("write", { name })}>
              <Mail aria-hidden />
            </a>
          </Button>
        )}
        <Button asChild tone="quiet" size="icon" className="relative">
          <Link href={`/w/${workshop}/appointments`} aria-label={t("book", { name })}>
            <CalendarPlus aria-hidden />
          </Link>
        </Button>
      </div>
    </li>
  );
}
