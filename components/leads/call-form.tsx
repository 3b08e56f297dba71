"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import {
  callInput,
  type CallInput,
  type CallOutcome,
  callOutcome,
  lostReason,
} from "@/lib/leads/schemas";
import { toInstantText } from "./local-time";

/** How the call went: one tap, and only what then has to be known. */
export function CallForm({ onRecord }: { onRecord: (call: CallInput) => Promise<void> }) {
  const t = useTranslations("leads");
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state === "busy" || outcome === null) return;
    const read = callInput.safeParse(readCall(new FormData(event.currentTarget), outcome));
    if (!read.success) return setState("failed");
    setState("busy");
    try {
      await onRecord(read.data);
      setOutcome(null);
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <section aria-label={t("afterCall")} className="grid gap-3 rounded-control bg-sunken p-3">
      <h3 className="text-small font-semibold">{t("afterCall")}</h3>
      <SegmentedControl
        label={t("afterCall")}
        value={outcome ?? "none"}
        segments={callOutcome.options.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        onChange={(next) => setOutcome(callOutcome.safeParse(next).data ?? null)}
      />
      {outcome && (
        <form onSubmit={(event) => void save(event)} className="grid gap-3">
          {(outcome === "reached" || outcome === "not_reached") && (
            <Field name="callAt" type="datetime-local" label={t("callAgain")} />
          )}
          {outcome === "lost" && (
            <FormField name="lostReason" label={t("lostReason")}>
              {(control) => (
                <Select {...control} defaultValue="other">
                  {lostReason.options.map((reason) => (
                    <option key={reason} value={reason}>
                      {t(`reasons.${reason}`)}
                    </option>
                  ))}
                </Select>
              )}
            </FormField>
          )}
          <FormField name="text" label={t("callNote")}>
            {(control) => <Textarea {...control} rows={2} maxLength={2000} />}
          </FormField>
          {state === "failed" && <Notice tone="bad">{t("notSaved")}</Notice>}
          <Button type="submit" tone="lamp" aria-disabled={state === "busy"}>
            {t("saveCall")}
          </Button>
        </form>
      )}
    </section>
  );
}

function readCall(form: FormData, outcome: CallOutcome): Record<string, unknown> {
  const text = String(form.get("text") ?? "").trim();
  const callAt = String(form.get("callAt") ?? "");
  const reason = form.get("lostReason");
  return {
    outcome,
    ...(text && { text }),
    ...(callAt && { callAt: toInstantText(callAt) }),
    ...(reason !== null && { lostReason: reason }),
  };
}
