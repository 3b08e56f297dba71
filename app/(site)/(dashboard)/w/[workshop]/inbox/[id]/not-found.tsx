import { MessageSquareX } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToInbox } from "@/components/conversations/to-inbox";
import { EmptyState } from "@/components/ui/empty-state";

export default function ConversationNotFound() {
  const t = useTranslations("inbox");
  return (
    <div className="grid w-full place-items-center">
      <EmptyState
        level="h1"
        icon={<MessageSquareX />}
        title={t("conversationNotFoundTitle")}
        action={<ToInbox />}
      >
        <p>{t("conversationNotFoundText")}</p>
      </EmptyState>
    </div>
  );
}
