import { TextQuote } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { AccountSection } from "@/components/account/account-section";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/lib/core/form-state";
import type { CannedReply } from "@/lib/workshops/schemas";
import { DeleteButton } from "./delete-button";
import { ReplyForm } from "./reply-form";
import { TagsSection } from "./tags-section";

type RepliesScreenProps = {
  replies: readonly (CannedReply & { save: FormAction; remove: () => Promise<boolean> })[];
  add: FormAction;
  tags: ComponentProps<typeof TagsSection>["tags"];
};

/** The replies that a team writes often: a new one, and each to be changed or deleted. */
export function RepliesScreen({ replies, add, tags }: RepliesScreenProps) {
  const t = useTranslations("replies");
  return (
    <div className="grid gap-6">
      <h1 className="text-headline">{t("title")}</h1>
      <AccountSection title={t("newTitle")} text={t("intro")}>
        <ReplyForm reply={null} action={add} />
      </AccountSection>
      {replies.length === 0 ? (
        <EmptyState icon={<TextQuote />} title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <ul aria-label={t("title")} className="grid gap-3">
          {replies.map(({ save, remove, ...reply }) => (
            <li key={reply.id}>
              <Card className="p-0">
                <details>
                  <summary className="grid cursor-pointer gap-0.5 px-5 py-4">
                    <span className="font-semibold">/{reply.shortcut}</span>
                    <span className="line-clamp-2 text-small wrap-anywhere text-ink-soft">
                      {reply.body}
                    </span>
                  </summary>
                  <div className="grid gap-4 border-t p-5">
                    {/* Anew with what is stored: another one's change is not typed over. */}
                    <ReplyForm key={reply.shortcut + reply.body} reply={reply} action={save} />
                    <DeleteButton
                      label={t("deleteReply", { shortcut: reply.shortcut })}
                      description={t("deleteReplyText", { shortcut: reply.shortcut })}
                      remove={remove}
                    />
                  </div>
                </details>
              </Card>
            </li>
          ))}
        </ul>
      )}
      <TagsSection tags={tags} />
    </div>
  );
}
