"use client";

import { useTranslations } from "next-intl";
import { SentForm } from "@/components/forms/sent-form";
import { Field } from "@/components/ui/field";
import { channelFields, type ChannelField, type ChannelKind } from "@/lib/channels/schemas";
import type { FormAction, FormState } from "@/lib/core/form-state";

type ConnectFormProps = {
  kind: ChannelKind;
  action: FormAction;
  /** What an account that is connected anew is called and known by. */
  known?: { name: string; accountId: string };
};

/** Asks for what connects an account; keys are never shown again. */
export function ConnectForm({ kind, action, known }: ConnectFormProps) {
  const t = useTranslations("channels");
  return (
    <SentForm
      action={action}
      submitLabel={known ? t("reconnect") : t("connect")}
      savedText={t("connectDone")}
    >
      {(state) => (
        <div className="grid gap-4">
          <Field
            name="name"
            label={t("fields.name")}
            required
            maxLength={120}
            defaultValue={state.values["name"] ?? known?.name ?? ""}
            {...(state.fields.includes("name") && { error: t("fieldError") })}
          />
          {channelFields[kind].map((field) => (
            <KeyField
              key={field.name}
              kind={kind}
              field={field}
              state={state}
              known={known?.accountId}
            />
          ))}
        </div>
      )}
    </SentForm>
  );
}

type KeyFieldProps = {
  kind: ChannelKind;
  field: ChannelField;
  state: FormState;
  known: string | undefined;
};

function KeyField({ kind, field: { name, isSecret, isOptional }, state, known }: KeyFieldProps) {
  const t = useTranslations("channels");
  return (
    <Field
      name={name}
      label={t(`fields.${kind}.${name}` as "fields.whatsapp.token")}
      type={isSecret ? "password" : "text"}
      autoComplete="off"
      required={!isOptional}
      defaultValue={isSecret ? "" : (state.values[name] ?? known ?? "")}
      {...(state.fields.includes(name) && { error: t("fieldError") })}
    />
  );
}
