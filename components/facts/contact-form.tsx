"use client";

import { useTranslations } from "next-intl";
import { useFormAction } from "@/components/api/use-form-action";
import { rowAnchor, rowLook } from "@/components/knowledge/source-rows";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import {
  contactFieldNames,
  idleContactForm,
  type ContactAction,
  type ContactField,
} from "./contact-form-state";
import { FactRefusal } from "./fact-refusal";

type ContactFormProps = {
  contact: Readonly<Record<ContactField, string | null>>;
  canEdit: boolean;
  action: ContactAction;
};

const types: Partial<Record<ContactField, string>> = {
  phone: "tel",
  towPhone: "tel",
  email: "email",
  website: "url",
};

/** How customers reach the workshop, and whom they call when a car has to be fetched. */
export function ContactForm({ contact, canEdit, action }: ContactFormProps) {
  const t = useTranslations("safety");
  const facts = useTranslations("facts");
  const { state, isPending, form } = useFormAction(action, {
    idle: idleContactForm,
    failed: { ...idleContactForm, status: "failed" },
    isSaved: ({ status }) => status === "saved",
  });
  return (
    <Card>
      <form {...form} noValidate aria-label={t("contactTitle")} className="grid gap-4">
        <div className="grid gap-1">
          <h2 className="text-title">{t("contactTitle")}</h2>
          <p className="max-w-prose text-small text-ink-soft">{t("contactText")}</p>
        </div>
        {!canEdit && <Notice tone="info">{facts("readOnly")}</Notice>}
        <div className="grid gap-4 sm:grid-cols-2">
          {contactFieldNames.map((name) => (
            <div key={name} id={rowAnchor("contact", name)} className={rowLook}>
              <FormField
                name={name}
                label={t(`contact.${name}`)}
                hint={name === "towPhone" ? t("towPhoneHint") : undefined}
                error={state.fields.includes(name) ? t(`contactRules.${name}`) : undefined}
              >
                {(control) => (
                  <Input
                    {...control}
                    type={types[name] ?? "text"}
                    readOnly={!canEdit}
                    className={canEdit ? undefined : "border-line bg-sunken"}
                    defaultValue={contact[name] ?? ""}
                    autoComplete="off"
                  />
                )}
              </FormField>
            </div>
          ))}
        </div>
        {state.status === "saved" && <Notice tone="good">{t("contactSaved")}</Notice>}
        <FactRefusal status={state.status} />
        {canEdit && (
          <Button type="submit" aria-disabled={isPending} className="justify-self-start">
            {isPending ? facts("saving") : facts("save")}
          </Button>
        )}
      </form>
    </Card>
  );
}
