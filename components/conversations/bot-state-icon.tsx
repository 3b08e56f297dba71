import { CircleCheck, CircleHelp, MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import type { BotState } from "@/lib/conversations/schemas";

const icons = {
  answered: CircleCheck,
  unsure: MessageCircleQuestion,
  unknown: CircleHelp,
} as const;
const looks = { answered: "text-good-ink", unsure: "text-ink-faint", unknown: "text-bad-ink" };

/** Whether the bot's last answer was one. */
export function BotStateIcon({ state }: { state: BotState | null }) {
  const t = useTranslations("inbox");
  if (state === null) return null;
  const Icon = icons[state];
  const text = t(`botStates.${state}`);
  return (
    <span title={text} className={looks[state]}>
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{text}</span>
    </span>
  );
}
