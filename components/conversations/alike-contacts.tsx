"use client";

import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AlikeContact } from "@/lib/conversations/schemas";
import { ContactLink } from "./contact-row";
import { useInbox } from "./inbox-context";

/** Other contacts with the same number or address: a hint for the team, which alone can tell. */
export function AlikeContacts({ alike }: { alike: AlikeContact[] }) {
  const t = useTranslations("inbox");
  return (
    <section aria-labelledby="alike-contacts" className="grid gap-2 rounded-card bg-sunken p-3.5">
      <h3
        id="alike-contacts"
        className="flex items-center gap-1.5 text-caption font-semibold text-ink-soft"
      >
        <UsersRound aria-hidden className="size-4 shrink-0" />
        {t("alike")}
      </h3>
      <ul className="text-small">
        {alike.map((contact, index) => (
          <li key={contact.conversationId ?? index} className="wrap-anywhere">
            <Name contact={contact} />
            {contact.isVerified && (
              <span className="text-ink-soft">{` · ${t("alikeVerified")}`}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="text-caption text-ink-soft">{t("alikeNote")}</p>
    </section>
  );
}

function Name({ contact: { name, conversationId } }: { contact: AlikeContact }) {
  const { workshop } = useInbox();
  if (conversationId === null) return name;
  return <ContactLink href={`/w/${workshop}/inbox/${conversationId}`}>{name}</ContactLink>;
}
