"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import { dueKinds, type KnownDue } from "@/lib/contacts/schemas";
import type { EditedDue } from "./due-dialog";

const fields = ["kind", "dueOn", "dueMileage", "note"] as const;
export type DueField = (typeof fields)[number];

type DueFieldsProps = {
  edited: EditedDue;
  /** Where a reminder would go; null for nowhere. */
  email: string | null;
  /** The field that breaks a rule. */
  broken: DueField | null;
};

/** What, until when, and whether the customer wants to be reminded. */
export function DueFields({ edited, email, broken }: DueFieldsProps) {
  const t = useTranslations("dues");
  const due = "isNew" in edited ? null : edited;
  const propsOf = (name: DueField) => ({
    name,
    label: t(`fields.${name}`),
    ...(broken === name && { error: t(`rules.${name}`) }),
  });
  return (
    <>
      <FormField {...propsOf("kind")}>
        {(control) => (
          <Select {...control} defaultValue={edited.kind}>
            {dueKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field {...propsOf("dueOn")} type="date" defaultValue={edited.dueOn ?? ""} />
        <Field
          {...propsOf("dueMileage")}
          type="number"
          inputMode="numeric"
          min={1}
          defaultValue={due?.dueMileage ?? ""}
        />
      </div>
      <Field {...propsOf("note")} autoComplete="off" defaultValue={due?.note ?? ""} />
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          name="isAgreed"
          defaultChecked={due !== null && due.consentedAt !== null}
          className="mt-1 size-4 shrink-0 accent-ink"
        />
        <span className="grid gap-0.5">
          {t("agreed")}
          <span className="text-small text-ink-soft">
            {email === null ? t("agreedWithoutMail") : t("agreedHint", { email })}
          </span>
          {due && <ConsentNoted due={due} />}
        </span>
      </label>
    </>
  );
}

function ConsentNoted({ due: { consentedAt, consentedBy } }: { due: KnownDue }) {
  const t = useTranslations("dues");
  const format = useFormatter();
  if (consentedAt === null) return null;
  const at = format.dateTime(new Date(consentedAt), { dateStyle: "medium", timeStyle: "short" });
  return (
    <span className="text-small text-ink-soft">
      {t("consentNoted", { at, member: consentedBy ?? t("someone") })}
    </span>
  );
}

/** The form as `dueInput` wants it: what is empty is left out. */
export function readDueForm(form: FormData): Record<string, unknown> {
  const text = (name: DueField) => String(form.get(name) ?? "").trim();
  return {
    kind: text("kind"),
    note: text("note"),
    isAgreed: form.get("isAgreed") !== null,
    ...(text("dueOn") !== "" && { dueOn: text("dueOn") }),
    ...(text("dueMileage") !== "" && { dueMileage: Number(text("dueMileage")) }),
  };
}

/** The field that an issue is of. */
export function toDueField(name: unknown): DueField {
  return fields.find((it) => it === name) ?? "dueOn";
}
