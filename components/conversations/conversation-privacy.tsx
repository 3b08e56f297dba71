"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { erasePerson, type Person } from "@/components/contacts/person";
import { PersonActions } from "@/components/contacts/person-actions";
import { Notice } from "@/components/ui/notice";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { useInbox } from "./inbox-context";
import { useDraft } from "./reply/use-draft";

/** The person of a conversation, or the conversation itself while it has left no contact. */
function personOf({ id, contactId, contactName: name }: ConversationDetail): Person {
  return contactId === null
    ? { kind: "conversation", id, name }
    : { kind: "contact", id: contactId, name };
}

/** For the owner: hand out what is known here, or erase it. */
export function ConversationPrivacy({ conversation }: { conversation: ConversationDetail }) {
  const t = useTranslations("person");
  const { workshop, query, withoutConversation } = useInbox();
  const router = useRouter();
  const [state, setState] = useState<"idle" | "erasing" | "failed">("idle");
  const person = personOf(conversation);
  const reply = useDraft(`reply ${conversation.id}`);
  const note = useDraft(`note ${conversation.id}`);

  const erase = async () => {
    setState("erasing");
    try {
      await withoutConversation(conversation.id, () => erasePerson(workshop, person));
      reply.clear();
      note.clear();
      router.replace(`/w/${workshop}/inbox${query && `?${query}`}`);
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
