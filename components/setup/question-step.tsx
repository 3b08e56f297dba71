"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/form-fields";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { failedReply, idleReply, type AskAction, type ReplyState } from "./setup-state";
import { StepTitle } from "./step-title";

/** Asks the chat as a customer would. */
export function QuestionStep({ action }: { action: AskAction }) {
  const t = useTranslations("setup");
  const { state, isPending, form } = useSentForm<ReplyState>(action, {
    idle: idleReply,
    failed: failedReply,
  });
  return (
    <div className="grid gap-5">
      <StepTitle title={t("questionTitle")} text={t("questionText")} />
      <Card>
        <form {...form} className="grid gap-5">
          <FormNotice state={state} />
          <TextField
            state={state}
            name="question"
            value={t("questionExample")}
            autoComplete="off"
            required
          />
          <Button type="submit" aria-disabled={isPending} className="justify-self-start">
            {t("questionSubmit")}
          </Button>
          {state.reply !== null && (
            <Notice tone={state.isAnswered ? "good" : "warn"}>
              <blockquote className="wrap-anywhere whitespace-pre-line">{state.reply}</blockquote>
              <p className="mt-2 text-caption">
                {state.isAnswered ? t("answered") : t("notAnswered")}
              </p>
            </Notice>
          )}
        </form>
      </Card>
    </div>
  );
}
