"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { ContactDetail } from "@/lib/contacts";
import { erasePerson } from "./person";
import { PersonActions } from "./person-actions";

/** For the owner: hand out all that is known of a customer, or erase them. */
export function ContactPrivacy({
  contact,
  workshop,
}: {
  contact: ContactDetail;
  workshop: string;
}) {
  const t = useTranslations("person");
  const router = useRouter();
  const [state, setState] = useState<"idle" | "erasing" | "failed">("idle");
  const person = { kind: "contact", id: contact.id, name: contact.name } as const;
  const erase = async () => {
    setState("erasing");
    try {
      await erasePerson(workshop, person);
      router.replace(`/w/${workshop}/contacts`);
    } catch {
      setState("failed");
    }
  };
  return (
    <section aria-label={t("title")} className="grid gap-3 border-t pt-5">
      <PersonActions
        workshop={workshop}
        person={person}
        isErasing={state === "erasing"}
        onErase={() => void erase()}
      />
      {state === "failed" && <Notice tone="bad">{t("eraseFailed")}</Notice>}
    </section>
  );
}
