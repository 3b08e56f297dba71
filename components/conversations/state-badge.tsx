"use client";

import { Bot, CircleCheck, Hand, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ConversationRow } from "@/lib/conversations/schemas";
import { isWaiting, stateOf } from "./inbox-filter";

const icons = { bot: Bot, human: UserRound, closed: CircleCheck } as const;
const tones = { bot: "steel", human: "outline", closed: "neutral" } as const;

/** Who has the word: bot, a person, nobody any more; waiting for a person stands out. */
export function StateBadge({
  row,
}: {
  row: Pick<ConversationRow, "mode" | "status" | "assigneeEmail">;
}) {
  const t = useTranslations("inbox");
  if (isWaiting(row)) {
    return (
      <Badge tone="lamp">
        <Hand aria-hidden />
        {t("waiting")}
      </Badge>
    );
  }
  const state = stateOf(row);
  const Icon = icons[state];
  return (
    <Badge tone={tones[state]}>
      <Icon aria-hidden />
      {t(`modes.${state}`)}
    </Badge>
  );
}
