"use client";

import { Mail, MessagesSquare, Phone } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { TimeAgo } from "@/components/conversations/time-ago";
import { formatPhone } from "@/components/contacts/format-phone";
import { Badge } from "@/components/ui/badge";
import type { LeadRow } from "@/lib/leads/schemas";
import { LeadMessage } from "./lead-message";

const linkLook =
  "inline-flex min-h-11 items-center gap-2 font-semibold underline decoration-lamp decoration-2 underline-offset-4 [&_svg]:size-4.5 [&_svg]:shrink-0 [&_svg]:text-ink-faint";

/** Phone and e-mail, ready to be used. */
export function LeadContact({ lead }: { lead: LeadRow }) {
  return (
    <div className="grid justify-items-start text-small lg:-mt-2.5">
      {lead.phone && (
        <a href={`tel:${lead.phone}`} className={`${linkLook} whitespace-nowrap`}>
          <Phone aria-hidden />
          {formatPhone(lead.phone)}
        </a>
      )}
      {lead.email && (
        <a href={`mailto:${lead.email}`} className={`${linkLook} wrap-anywhere`}>
          <Mail aria-hidden />
          {lead.email}
        </a>
      )}
    </div>
  );
}

/** When it came, and whether the customer has changed it since. */
export function LeadTime({ lead }: { lead: LeadRow }) {
  const t = useTranslations("leads");
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <TimeAgo at={lead.createdAt} className="text-caption text-ink-faint" />
      {lead.amendedAt && (
        <Badge tone="lamp">
          {t("amended")} <TimeAgo at={lead.amendedAt} />
        </Badge>
      )}
    </span>
  );
}

/** What it is about: service, message, wished time. */
export function LeadConcern({ lead }: { lead: LeadRow }) {
  const t = useTranslations("leads");
  return (
    <div className="grid gap-1 text-small empty:hidden">
      {lead.service && <p className="font-semibold wrap-anywhere">{lead.service}</p>}
      {lead.message && <LeadMessage message={lead.message} />}
      {lead.preferredTimes && (
        <p className="wrap-anywhere text-ink-soft">
          {t("preferredTimes", { times: lead.preferredTimes })}
        </p>
      )}
    </div>
  );
}

/** Model, plate, VIN and German key numbers, whichever are known. */
export function LeadVehicle({ lead }: { lead: LeadRow }) {
  const t = useTranslations("leads");
  const { model, plate, vin, hsn, tsn } = lead.vehicle ?? {};
  return (
    <div className="grid gap-0.5 text-small empty:hidden">
      {model && <span>{model}</span>}
      {plate && <span className="whitespace-nowrap">{plate}</span>}
      {vin && <span className="font-mono text-caption wrap-anywhere text-ink-soft">{vin}</span>}
      {(hsn ?? tsn) && (
        <span className="text-caption text-ink-soft">
          {t("keyNumbers", { hsn: hsn ?? "?", tsn: tsn ?? "?" })}
        </span>
      )}
    </div>
  );
}

export function ConversationLink({ lead, workshop }: { lead: LeadRow; workshop: string }) {
  const t = useTranslations("leads");
  if (!lead.conversationId) return null;
  return (
    <Link href={`/w/${workshop}/inbox/${lead.conversationId}`} className={`${linkLook} text-small`}>
      <MessagesSquare aria-hidden />
      {t("openConversation")}
    </Link>
  );
}
