"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { LeadDetail } from "@/lib/leads";
import { type LeadPatch, leadPatch } from "@/lib/leads/schemas";
import { toInstantText, toLocalText } from "./local-time";
import { readCents } from "./read-cents";
import type { LeadDoor } from "./use-lead";

type LeadPlanFormProps = { door: LeadDoor; detail: LeadDetail };

/** Who takes it on, when to be reminded, what it is worth. */
export function LeadPlanForm({ door, detail }: LeadPlanFormProps) {
  const t = useTranslations("leads");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const { lead, team } = detail;
  const isOpen = lead.callAt !== null;

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = leadPatch.safeParse(readPlan(new FormData(event.currentTarget), lead));
    if (state === "busy" || !read.success) return setState("failed");
    setState("busy");
    try {
      await door.change(read.data);
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <form onSubmit={(event) => void save(event)} className="grid gap-3">
      <div className="grid grid-cols-2 gap-3">
        <FormField name="assigneeId" label={t("assignee")}>
          {(control) => (
            <Select {...control} defaultValue={lead.assigneeId ?? ""}>
              <option value="">{t("nobody")}</option>
              {team.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <Field
          name="value"
          label={t("value")}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={lead.valueCents === null ? "" : String(lead.valueCents / 100)}
        />
      </div>
      {isOpen && (
        <Field
          name="callAt"
          type="datetime-local"
          label={t("reminder")}
          defaultValue={toLocalText(lead.callAt)}
        />
      )}
      {state === "failed" && <Notice tone="bad">{t("notSaved")}</Notice>}
      <Button type="submit" tone="outline" aria-disabled={state === "busy"}>
        {t("savePlan")}
      </Button>
    </form>
  );
}

/** What of the form differs from the lead. */
function readPlan(form: FormData, lead: LeadDetail["lead"]): LeadPatch {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const assigneeId = text("assigneeId") || null;
  const valueCents = readCents(text("value"));
  const callAt = text("callAt");
  return {
    ...(assigneeId !== lead.assigneeId && { assigneeId }),
    ...(valueCents !== lead.valueCents && { valueCents }),
    ...(callAt && callAt !== toLocalText(lead.callAt) && { callAt: toInstantText(callAt) }),
  };
}
