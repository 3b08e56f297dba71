"use client";

import { AtSign } from "lucide-react";
import { useTranslations } from "next-intl";
import useSWR from "swr";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { useLiveListener } from "@/components/live/live-context";
import type { ConversationRow } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";
import { useInbox } from "./inbox-context";

/** In how many conversations a colleague has named who looks, and the way there; nothing where there is none. */
export function MentionBar({ onShow }: { onShow: () => void }) {
  const t = useTranslations("inbox.notes");
  const { workshop, colleagues } = useInbox();
  const myId = colleagues.find(({ isMe }) => isMe)?.id;
  const { data, mutate } = useSWR<Page<ConversationRow>>(
    myId ? workshopUrl(workshop, "conversations", { queue: "mentioned" }) : null,
    requestJson<Page<ConversationRow>>,
    { revalidateOnFocus: false },
  );
  const rows = data?.rows ?? [];
  useLiveListener({
    onReset: () => void mutate(),
    onChanges: (changes) => {
      const concerns = changes.some(
        ({ row }) =>
          (myId !== undefined && row.mentionedIds.includes(myId)) ||
          rows.some(({ id }) => id === row.id),
      );
      if (concerns) void mutate();
    },
  });
  if (rows.length === 0) return null;
  return (
    <button
      type="button"
      onClick={onShow}
      className="flex min-h-11 items-center gap-2 rounded-control bg-lamp-tint px-3 text-left text-small font-semibold text-lamp-ink"
    >
      <AtSign aria-hidden className="size-4 shrink-0" />
      {t("mentionedIn", { count: rows.length })}
    </button>
  );
}
