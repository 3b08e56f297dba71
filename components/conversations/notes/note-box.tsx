"use client";

import { StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RequestFailed } from "@/components/api/request-json";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SuggestingTextarea } from "@/components/ui/suggesting-textarea";
import { useInbox } from "../inbox-context";
import { useDraft } from "../reply/use-draft";
import { useSendKey } from "../reply/use-send-key";
import { mentionsIn } from "./mentions-in";
import type { useNotes } from "./use-notes";

type NoteBoxProps = {
  conversationId: string;
  add: ReturnType<typeof useNotes>["add"];
  /** Runs after the server has stored it. */
  onAdded: () => void;
};

/** Writes to colleagues; "@" offers whom to name. */
export function NoteBox({ conversationId, add, onAdded }: NoteBoxProps) {
  const t = useTranslations("inbox.notes");
  const { colleagues } = useInbox();
  const draft = useDraft(`note ${conversationId}`);
  const [state, setState] = useState<"idle" | "sending" | "failed" | "forbidden">("idle");
  const sends = useSendKey();
  const others = colleagues.filter(({ isMe }) => !isMe);

  const save = async () => {
    if (state === "sending" || draft.text.trim() === "") return;
    const { clientMessageId, body } = draft.attempt();
    setState("sending");
    try {
      await add({
        body,
        clientNoteId: clientMessageId,
        mentions: mentionsIn(body, others),
      });
      draft.clear();
      setState("idle");
      onAdded();
    } catch (error) {
      setState(error instanceof RequestFailed && error.status === 403 ? "forbidden" : "failed");
    }
  };

  return (
    <form
      className="grid grid-cols-1 gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {(state === "failed" || state === "forbidden") && <Notice tone="bad">{t(state)}</Notice>}
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <SuggestingTextarea
            rows={1}
            value={draft.text}
            maxLength={4_000}
            aria-label={t("label")}
            placeholder={t("placeholder")}
            listLabel={t("whom")}
            sources={[
              {
                trigger: "@",
                list: others.map(({ id, name }) => ({ id, label: name, insert: `@${name} ` })),
              },
            ]}
            onWrite={draft.write}
            onKeyDown={(event) => {
              if (!sends(event)) return;
              event.preventDefault();
              void save();
            }}
            className="block max-h-48 overflow-y-auto border-lamp bg-lamp-tint"
          />
        </div>
        <Button
          type="submit"
          tone="lamp"
          aria-disabled={state === "sending" || draft.text.trim() === ""}
        >
          <StickyNote aria-hidden />
          {t("save")}
        </Button>
      </div>
      <p className="text-caption text-ink-soft">{t("hint")}</p>
    </form>
  );
}
