"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { jsonBody, RequestFailed, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { AnswerMark } from "@/lib/conversations/schemas";
import { useInbox } from "./inbox-context";

type AnswerMarkFormProps = {
  conversationId: string;
  messageId: string;
  mark: AnswerMark | null;
  /** Runs after the server has stored it. */
  onChanged: () => Promise<unknown>;
};

/** Calls an answer wrong, with a note if one is given, or takes that back. */
export function AnswerMarkForm({
  conversationId,
  messageId,
  mark,
  onChanged,
}: AnswerMarkFormProps) {
  const t = useTranslations("inbox.why");
  const { workshop } = useInbox();
  const [state, setState] = useState<"idle" | "sending" | "failed" | "forbidden">("idle");
  const url = workshopUrl(workshop, `conversations/${conversationId}/messages/${messageId}/mark`);
  const send = async (init: RequestInit) => {
    if (state === "sending") return;
    setState("sending");
    try {
      await requestJson(url, init);
      await onChanged();
      setState("idle");
    } catch (error) {
      setState(error instanceof RequestFailed && error.status === 403 ? "forbidden" : "failed");
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "");
    void send(jsonBody("PUT", { note }));
  };

  return (
    <div className="grid gap-2">
      {mark ? (
        <>
          {mark.note !== null && (
            <p className="wrap-anywhere">{t("noteWas", { note: mark.note })}</p>
          )}
          <Button
            tone="outline"
            className="justify-self-start"
            aria-disabled={state === "sending"}
            onClick={() => void send({ method: "DELETE" })}
          >
            {t("unmark")}
          </Button>
        </>
      ) : (
        <form onSubmit={submit} className="grid gap-2">
          <FormField name="note" label={t("note")} hint={t("noteHint")}>
            {(control) => <Textarea {...control} rows={2} maxLength={1000} />}
          </FormField>
          <Button
            type="submit"
            tone="outline"
            className="justify-self-start"
            aria-disabled={state === "sending"}
          >
            {t("mark")}
          </Button>
        </form>
      )}
      {(state === "failed" || state === "forbidden") && <Notice tone="bad">{t(state)}</Notice>}
    </div>
  );
}
