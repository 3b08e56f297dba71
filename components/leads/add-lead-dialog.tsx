"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { jsonBody, RequestFailed, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { memberLeadInput } from "@/lib/leads/schemas";

type AddLeadDialogProps = {
  workshop: string;
  onAdded: (leadId: string) => void;
  onClose: () => void;
};

const sources = ["telephone", "counter", "email", "other"] as const;
const texts = ["name", "phone", "email", "service", "message"] as const;

/** Writes down who called or came by. */
export function AddLeadDialog({ workshop, onAdded, onClose }: AddLeadDialogProps) {
  const t = useTranslations("leads");
  const common = useTranslations("common");
  const [broken, setBroken] = useState<"name" | "phone" | "email" | "failed" | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const read = memberLeadInput.safeParse(readForm(new FormData(event.currentTarget)));
    if (!read.success) {
      const field = read.error.issues[0]?.path[0];
      return setBroken(field === "phone" || field === "email" ? field : "name");
    }
    setIsBusy(true);
    try {
      const url = workshopUrl(workshop, "leads");
      const { leadId } = await requestJson<{ leadId: string }>(url, jsonBody("POST", read.data));
      onAdded(leadId);
    } catch (error) {
      setIsBusy(false);
      setBroken(
        error instanceof RequestFailed && error.reason === "bad_phone" ? "phone" : "failed",
      );
    }
  };
  const errorOf = (field: "name" | "phone" | "email") =>
    broken === field ? { error: t(`rules.${field}`) } : {};
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={t("add")} closeLabel={common("close")}>
        <form onSubmit={(event) => void save(event)} className="grid gap-3" noValidate>
          <Field name="name" label={t("name")} autoComplete="off" {...errorOf("name")} />
          <Field
            name="phone"
            type="tel"
            label={t("phone")}
            autoComplete="off"
            {...errorOf("phone")}
          />
          <Field
            name="email"
            type="email"
            label={t("email")}
            autoComplete="off"
            {...errorOf("email")}
          />
          <Field name="service" label={t("service")} maxLength={120} autoComplete="off" />
          <Field name="plate" label={t("plate")} maxLength={20} autoComplete="off" />
          <FormField name="message" label={t("message")}>
            {(control) => <Textarea {...control} rows={2} maxLength={2000} />}
          </FormField>
          <FormField name="source" label={t("source")}>
            {(control) => (
              <Select {...control} defaultValue="telephone">
                {sources.map((source) => (
                  <option key={source} value={source}>
                    {t(`sources.${source}`)}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          {broken === "failed" && <Notice tone="bad">{t("notSaved")}</Notice>}
          <Button type="submit" tone="lamp" aria-disabled={isBusy}>
            {t("saveLead")}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}

function readForm(form: FormData): Record<string, unknown> {
  const given = texts.flatMap((name) => {
    const text = String(form.get(name) ?? "").trim();
    return text === "" && name !== "name" ? [] : [[name, text] as const];
  });
  const plate = String(form.get("plate") ?? "").trim();
  return {
    ...Object.fromEntries(given),
    ...(plate && { vehicle: { plate } }),
    source: form.get("source"),
  };
}
