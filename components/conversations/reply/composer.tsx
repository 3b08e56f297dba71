"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { useInbox } from "../inbox-context";
import { useCommand } from "../keys/commands";
import { NoteBox } from "../notes/note-box";
import type { useNotes } from "../notes/use-notes";
import { ReplyBox } from "./reply-box";
import type { useReply } from "./use-reply";

type ComposerProps = {
  conversation: ConversationDetail;
  reply: ReturnType<typeof useReply>;
  openPosition: number | null;
  addNote: ReturnType<typeof useNotes>["add"];
  onAdded: () => void;
};

/** Where one writes: to the customer, or to colleagues; each keeps its own text. */
export function Composer({ conversation, reply, openPosition, addNote, onAdded }: ComposerProps) {
  const t = useTranslations("inbox");
  const { role } = useInbox();
  const [kind, setKind] = useState<"reply" | "note">("reply");
  const box = useRef<HTMLDivElement>(null);
  const write = (next: "reply" | "note") => {
    setKind(next);
    // The other field is there with the next frame.
    requestAnimationFrame(() => box.current?.querySelector("textarea")?.focus());
  };
  useCommand("reply", () => write("reply"));
  useCommand("note", () => write("note"));
  if (role === "viewer") {
    return <p className="border-t bg-surface p-4 text-small text-ink-soft">{t("readOnly")}</p>;
  }
  return (
    <div ref={box} className="grid grid-cols-1 gap-2 border-t bg-surface p-3">
      <div className="justify-self-start">
        <SegmentedControl
          label={t("writeTo")}
          value={kind}
          segments={[
            { value: "reply", label: t("toCustomer") },
            { value: "note", label: t("toColleagues") },
          ]}
          onChange={setKind}
        />
      </div>
      {kind === "reply" ? (
        <ReplyBox conversation={conversation} reply={reply} openPosition={openPosition} />
      ) : (
        <NoteBox conversationId={conversation.id} add={addNote} onAdded={onAdded} />
      )}
    </div>
  );
}
