"use client";

import { BadgeCheck, Phone } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { TimeAgo } from "@/components/conversations/time-ago";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { ContactRow } from "@/lib/contacts/schemas";
import { formatPhone } from "./format-phone";
import { nameVehicle } from "./name-vehicle";

/** One customer in the list: all of the row opens them, the telephone calls. */
export function ContactItem({ contact, workshop }: { contact: ContactRow; workshop: string }) {
  const t = useTranslations("contacts");
  const leads = useTranslations("leads");
  const { id, name, phone, email, isVerified, vehicles, lead } = contact;
  const reach = [phone && formatPhone(phone), email].filter(Boolean).join(" · ");
  const cars = vehicles.map(nameVehicle).join(" · ");
  return (
    <li className="relative flex items-center gap-3 border-b px-4 py-3 last:border-b-0 hover:bg-sunken">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/w/${workshop}/contacts/${id}`}
            className="font-semibold wrap-anywhere after:absolute after:inset-0"
          >
            {name}
          </Link>
          {isVerified && (
            <BadgeCheck aria-label={t("verified")} className="size-4 shrink-0 text-good-ink" />
          )}
          {lead?.status && (
            <Badge tone={lead.status === "new" ? "lamp" : "neutral"}>
              {leads(`statuses.${lead.status}`)}
            </Badge>
          )}
        </div>
        {reach && <p className="text-small wrap-anywhere text-ink-soft">{reach}</p>}
        {cars && <p className="text-small wrap-anywhere text-ink-soft">{cars}</p>}
      </div>
      <TimeAgo
        at={contact.updatedAt}
        className="shrink-0 text-caption text-ink-faint max-sm:hidden"
      />
      {phone && (
        <Button asChild tone="quiet" size="icon" className="relative">
          <a href={`tel:${phone}`} aria-label={t("call", { name })}>
            <Phone aria-hidden />
          </a>
        </Button>
      )}
    </li>
  );
}
