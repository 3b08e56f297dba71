"use client";

import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ConversationPatch, ConversationRow } from "@/lib/conversations/schemas";
import { useInbox } from "../inbox-context";
import { BulkMenu } from "./bulk-menu";
import type { Selection } from "./use-selection";

/** What can be done with all picked conversations at once. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const t = useTranslations("inbox");
  const { change } = useInbox();
  if (!selection.isOn) return null;
  const { picked } = selection;
  const isEmpty = picked.length === 0;
  const changeAll = async (patchOf: (row: ConversationRow) => ConversationPatch) => {
    if (isEmpty) return;
    const isDone = await change(picked.map((row) => ({ row, patch: patchOf(row) })));
    if (isDone) selection.stop();
  };
  return (
    <div className="flex flex-wrap items-center gap-1 border-t bg-raised p-2">
      <output className="grow px-2 text-small font-semibold whitespace-nowrap">
        {t("selected", { count: picked.length })}
      </output>
      <Button tone="quiet" className="px-2" onClick={selection.pickAll}>
        {t("selectAll")}
      </Button>
      <Button
        aria-disabled={isEmpty}
        className="px-3"
        onClick={() => void changeAll(() => ({ status: "closed" }))}
      >
        <Check aria-hidden />
        {t("closeConversation")}
      </Button>
      <BulkMenu isDisabled={isEmpty} onChange={(patchOf) => void changeAll(patchOf)} />
      <Button tone="quiet" size="icon" aria-label={t("stopSelecting")} onClick={selection.stop}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
