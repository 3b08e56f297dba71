"use client";

import { useTranslations } from "next-intl";
import { LongField, TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import type { FormAction } from "@/lib/core/form-state";
import type { CannedReply } from "@/lib/workshops/schemas";

type ReplyFormProps = { reply: CannedReply | null; action: FormAction };

/** Writes a canned reply, or a new one. */
export function ReplyForm({ reply, action }: ReplyFormProps) {
  const t = useTranslations("replies");
  return (
    <SentForm
      action={action}
      submitLabel={reply ? t("save") : t("add")}
      savedText={reply ? t("saved") : t("added")}
      tone={reply ? "outline" : "primary"}
    >
      {(state) => (
        <>
          <TextField
            state={state}
            name="shortcut"
            hint="shortcut"
            value={reply?.shortcut}
            autoComplete="off"
            required
          />
          <LongField state={state} name="replyText" hint="replyText" value={reply?.body} rows={4} />
        </>
      )}
    </SentForm>
  );
}
