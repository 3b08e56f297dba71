"use client";

import { TextQuote } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverClose, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { can } from "@/lib/workshops/schemas";
import { useInbox } from "../inbox-context";
import { useCannedReplies } from "./use-canned-replies";

type CannedMenuProps = { conversation: ConversationDetail; onPick: (text: string) => void };

/** The replies that are written often, for who has no "/" at hand. */
export function CannedMenu({ conversation, onPick }: CannedMenuProps) {
  const t = useTranslations("inbox");
  const { workshop, role } = useInbox();
  const [isOpen, setIsOpen] = useState(false);
  const { list, isLoading } = useCannedReplies(conversation, isOpen);
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        <Button tone="quiet" size="icon" aria-label={t("cannedReplies")} className="shrink-0">
          <TextQuote aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" aria-label={t("cannedReplies")} className="w-96">
        {!isLoading && list.length === 0 && (
          <p className="p-3 text-small text-ink-soft">{t("noCannedReplies")}</p>
        )}
        <ul>
          {list.map(({ id, label, detail, insert }) => (
            <li key={id}>
              <PopoverClose
                onClick={() => onPick(insert)}
                className="grid min-h-11 w-full content-center gap-0.5 rounded-tight px-3 py-2 text-left hover:bg-sunken"
              >
                <span className="text-small font-semibold">{label}</span>
                <span className="line-clamp-2 text-caption text-ink-soft">{detail}</span>
              </PopoverClose>
            </li>
          ))}
        </ul>
        {can(role, "editKnowledge") && (
          <Button asChild tone="quiet" className="w-full border-t">
            <Link href={`/w/${workshop}/settings/replies`}>{t("editCannedReplies")}</Link>
          </Button>
        )}
      </PopoverContent>
    </Popover>
  );
}
