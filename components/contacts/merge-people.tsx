"use client";

import { Undo2, UsersRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { TimeAgo } from "@/components/conversations/time-ago";
import type { AlikePerson } from "@/lib/contacts";
import { formatPhone } from "./format-phone";
import { PersonLink } from "./person-link";
import type { ContactDoor } from "./use-contact";

type MergePeopleProps = { door: ContactDoor; workshop: string; canChange: boolean };

/** Who may be the same person, and the last merge with its way back. */
export function MergePeople({ door, workshop, canChange }: MergePeopleProps) {
  const t = useTranslations("contacts");
  const router = useRouter();
  const [hasFailed, setHasFailed] = useState(false);
  const { contact } = door;
  const attempt = (change: Promise<void>) => {
    setHasFailed(false);
    change.catch(() => setHasFailed(true));
  };
  const merge = async (other: AlikePerson) => {
    // Whom the workshop's site vouches for is kept.
    const isOtherKept = other.isVerified && !contact.isVerified;
    const [kept, merged] = isOtherKept ? [other.id, contact.id] : [contact.id, other.id];
    await door.merge(kept, merged);
    if (isOtherKept) router.replace(`/w/${workshop}/contacts/${kept}`);
  };
  if (contact.alike.length === 0 && !contact.merge && !hasFailed) return null;
  return (
    <div className="grid gap-3">
      {hasFailed && <Notice tone="bad">{t("errors.failed")}</Notice>}
      {contact.merge && (
        <Notice
          tone="info"
          action={
            canChange && (
              <Button
                tone="outline"
                className="-my-1.5"
                onClick={() => attempt(door.undoMerge(contact.merge?.id ?? ""))}
              >
                <Undo2 aria-hidden /> {t("undoMerge")}
              </Button>
            )
          }
        >
          {t("merged", {
            name: contact.merge.name,
            member: contact.merge.memberName ?? t("someone"),
          })}{" "}
          <TimeAgo at={contact.merge.createdAt} />
        </Notice>
      )}
      {contact.alike.length > 0 && (
        <section aria-labelledby="alike" className="grid gap-1 rounded-card bg-sunken p-4">
          <h2 id="alike" className="flex items-center gap-2 text-small font-semibold">
            <UsersRound aria-hidden className="size-4.5 shrink-0" /> {t("alike")}
          </h2>
          <ul>
            {contact.alike.map((other) => (
              <Alike
                key={other.id}
                other={other}
                workshop={workshop}
                onMerge={canChange ? () => attempt(merge(other)) : null}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type AlikeProps = { other: AlikePerson; workshop: string; onMerge: (() => void) | null };

function Alike({ other, workshop, onMerge }: AlikeProps) {
  const t = useTranslations("contacts");
  const person = useTranslations("person");
  const common = useTranslations("common");
  const { name, phone, email, reasons } = other;
  return (
    <li className="flex flex-wrap items-center justify-between gap-2">
      <div className="min-w-0 text-small">
        <PersonLink workshop={workshop} id={other.id} name={name} />
        <span className="ml-2 wrap-anywhere text-ink-soft">
          {[phone && formatPhone(phone), email].filter(Boolean).join(" · ")}
        </span>
        <p className="text-caption text-ink-soft">
          {reasons.map((reason) => t(`reasons.${reason}`)).join(", ")}
        </p>
      </div>
      {onMerge && (
        <ConfirmDialog
          trigger={<Button tone="outline">{t("merge")}</Button>}
          title={t("mergeTitle", { name })}
          description={t("mergeText")}
          labels={{ close: common("close"), cancel: person("cancel"), confirm: t("merge") }}
          onConfirm={onMerge}
        />
      )}
    </li>
  );
}
