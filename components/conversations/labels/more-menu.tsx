"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { ConversationPatch, ConversationRow } from "@/lib/conversations/schemas";
import { AssigneeChoice } from "./assignee-choice";
import { SnoozeChoice } from "./snooze-choice";
import { TagEditor } from "./tag-editor";

type MoreMenuProps = { row: ConversationRow; onChange: (patch: ConversationPatch) => void };

/** What is less often done with a conversation: give it to a colleague, put it off, sort it by a word. */
export function MoreMenu({ row, onChange }: MoreMenuProps) {
  const t = useTranslations("inbox");
  const [isOpen, setIsOpen] = useState(false);
  const changeAndClose = (patch: ConversationPatch) => {
    setIsOpen(false);
    onChange(patch);
  };
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        <Button tone="quiet" size="icon" aria-label={t("more")}>
          <Ellipsis aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent
        align="end"
        aria-label={t("more")}
        className="grid w-80 grid-cols-[minmax(0,1fr)] gap-4 p-4"
      >
        <AssigneeChoice
          assigneeId={row.assigneeId}
          onChoose={(assigneeId) => changeAndClose({ assigneeId })}
        />
        <SnoozeChoice
          snoozedUntil={row.snoozedUntil}
          onChoose={(snoozedUntil) => changeAndClose({ snoozedUntil })}
        />
        <TagEditor tags={row.tags} onChange={(tags) => onChange({ tags })} />
      </PopoverContent>
    </Popover>
  );
}
