"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { ToggleBox } from "@/components/ui/toggle-box";
import type { FormState } from "@/lib/core/form-state";
import { webhookEvents, type WebhookEvent, type WebhookRow } from "@/lib/webhooks/schemas";

type WebhookFieldsProps = { state: FormState; known?: WebhookRow };

const wordOf = (event: WebhookEvent) => event.replace(".", "_") as "lead_created";

/** What a server is called, where it is, and of what it is told. */
export function WebhookFields({ state, known }: WebhookFieldsProps) {
  const t = useTranslations("webhooks");
  const events = useTranslations("webhooks.events");
  const errorOf = (name: "name" | "url" | "events") =>
    state.fields.includes(name) ? t(`fieldErrors.${name}`) : undefined;
  const [nameError, urlError, eventsError] = [errorOf("name"), errorOf("url"), errorOf("events")];
  return (
    <div className="grid gap-5">
      <Field
        name="name"
        label={t("fields.name")}
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={state.values["name"] ?? known?.name ?? ""}
        {...(nameError && { error: nameError })}
      />
      <Field
        name="url"
        label={t("fields.url")}
        hint={t("fields.urlHint")}
        type="url"
        inputMode="url"
        required
        maxLength={2_000}
        autoComplete="off"
        defaultValue={state.values["url"] ?? known?.url ?? ""}
        {...(urlError && { error: urlError })}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-small font-semibold">{t("fields.events")}</legend>
        <div className="flex flex-wrap gap-2">
          {webhookEvents.map((event) => (
            <ToggleBox
              key={event}
              name="events"
              value={event}
              defaultChecked={known?.events.includes(event) ?? true}
            >
              {events(wordOf(event))}
            </ToggleBox>
          ))}
        </div>
        {eventsError && <p className="text-small text-bad-ink">{eventsError}</p>}
      </fieldset>
    </div>
  );
}
