"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { ConversationPatch, ConversationRow } from "@/lib/conversations/schemas";
import { AssigneeChoice } from "../labels/assignee-choice";
import { SnoozeChoice } from "../labels/snooze-choice";
import { TagEditor } from "../labels/tag-editor";

type BulkMenuProps = {
  isDisabled: boolean;
  onChange: (patchOf: (row: ConversationRow) => ConversationPatch) => void;
};

/** Gives all picked conversations to somebody, puts them off, or adds a word to each. */
export function BulkMenu({ isDisabled, onChange }: BulkMenuProps) {
  const t = useTranslations("inbox");
  const [isOpen, setIsOpen] = useState(false);
  const close = (patchOf: (row: ConversationRow) => ConversationPatch) => {
    setIsOpen(false);
    onChange(patchOf);
  };
  return (
    <Popover open={isOpen} onOpenChange={(next) => setIsOpen(next && !isDisabled)}>
      <PopoverTrigger asChild>
        <Button tone="outline" size="icon" aria-label={t("more")} aria-disabled={isDisabled}>
          <Ellipsis aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent
        align="end"
        aria-label={t("more")}
        className="grid w-80 grid-cols-[minmax(0,1fr)] gap-4 p-4"
      >
        <AssigneeChoice
          assigneeId={null}
          onChoose={(assigneeId) => close(() => ({ assigneeId }))}
        />
        <SnoozeChoice
          snoozedUntil={null}
          onChoose={(snoozedUntil) => close(() => ({ snoozedUntil }))}
        />
        <TagEditor tags={[]} onChange={(added) => close((row) => withTags(row, added))} />
      </PopoverContent>
    </Popover>
  );
}

function withTags(row: ConversationRow, added: readonly string[]): ConversationPatch {
  return { tags: [...new Set([...row.tags, ...added])].slice(0, 10) };
}
