"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { RequestFailed } from "@/components/api/request-json";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { contactPatch } from "@/lib/contacts/schemas";
import type { ContactDoor } from "./use-contact";

type Broken = {
  field: "name" | "phone" | "email" | "note" | null;
  rule: "known" | "failed" | "bad";
};

/** Changes name, number, address and note of a customer. */
export function ContactDialog({ door, onClose }: { door: ContactDoor; onClose: () => void }) {
  const t = useTranslations("contacts");
  const common = useTranslations("common");
  const [broken, setBroken] = useState<Broken | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { contact } = door;

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const read = contactPatch.safeParse(Object.fromEntries(new FormData(event.currentTarget)));
    if (!read.success) {
      setBroken({ field: fieldOf(read.error.issues[0]?.path[0]), rule: "bad" });
      return;
    }
    setIsBusy(true);
    try {
      await door.update(changesOf(read.data, contact));
      onClose();
    } catch (error) {
      setBroken(brokenBy(error));
      setIsBusy(false);
    }
  };
  const errorOf = (field: Broken["field"]) =>
    broken?.field === field && field !== null ? { error: t(`rules.${field}`) } : {};

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={t("editTitle")} closeLabel={common("close")}>
        <form onSubmit={(event) => void save(event)} className="grid gap-3" noValidate>
          <Field name="name" label={t("name")} defaultValue={contact.name} {...errorOf("name")} />
          <Field
            name="phone"
            type="tel"
            label={t("phone")}
            defaultValue={contact.phone ?? ""}
            {...errorOf("phone")}
          />
          <Field
            name="email"
            type="email"
            label={t("email")}
            defaultValue={contact.email ?? ""}
            {...errorOf("email")}
          />
          <FormField name="note" label={t("note")} hint={t("noteHint")} {...errorOf("note")}>
            {(control) => (
              <Textarea {...control} rows={3} maxLength={4000} defaultValue={contact.note ?? ""} />
            )}
          </FormField>
          {broken && broken.rule !== "bad" && (
            <Notice tone="bad">{t(`errors.${broken.rule}`)}</Notice>
          )}
          <Button type="submit" tone="lamp" aria-disabled={isBusy}>
            {isBusy ? t("saving") : t("save")}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}

type Patch = ReturnType<typeof contactPatch.parse>;

/** Only what differs is sent, so that nobody takes back what a colleague has changed meanwhile. */
function changesOf(patch: Patch, contact: ContactDoor["contact"]): Patch {
  const before: Record<string, string | null> = {
    name: contact.name,
    phone: contact.phone,
    email: contact.email,
    note: contact.note,
  };
  return Object.fromEntries(
    Object.entries(patch).filter(([field, value]) => value !== (before[field] ?? "")),
  );
}

function fieldOf(name: unknown): Broken["field"] {
  return name === "phone" || name === "email" || name === "note" ? name : "name";
}

function brokenBy(error: unknown): Broken {
  const reason = error instanceof RequestFailed ? error.reason : "";
  if (reason === "contact_known") return { field: null, rule: "known" };
  if (reason === "bad_phone") return { field: "phone", rule: "bad" };
  return { field: null, rule: "failed" };
}
