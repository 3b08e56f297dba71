"use client";

import { useTranslations } from "next-intl";
import { SentForm } from "@/components/forms/sent-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/lib/core/form-state";
import { noticeEvents, type OwnNotifications } from "@/lib/notifications/schemas";

type NotificationsFormProps = { settings: OwnNotifications; action: FormAction };

/** Which event is told by which way, and when no device calls. */
export function NotificationsForm({ settings, action }: NotificationsFormProps) {
  const t = useTranslations("notifications");
  return (
    <SentForm action={action} submitLabel={t("save")} savedText={t("saved")}>
      {(state) => (
        <>
          <div className="grid gap-2">
            <EventTable settings={settings} />
            <p className="text-caption text-ink-soft">{t("mailTo", { email: settings.email })}</p>
          </div>
          <Field
            name="escalateMinutes"
            type="number"
            inputMode="numeric"
            label={t("escalate")}
            hint={t("escalateHint")}
            defaultValue={state.values["escalateMinutes"] ?? settings.escalateMinutes}
            {...(state.fields.includes("escalateMinutes") && { error: t("escalateRule") })}
          />
          <fieldset className="grid gap-3">
            <legend className="text-small font-semibold">{t("quiet")}</legend>
            <p className="text-small text-ink-soft">{t("quietHint")}</p>
            <div className="grid grid-cols-2 gap-4">
              {(["quietFrom", "quietUntil"] as const).map((name) => (
                <Field
                  key={name}
                  name={name}
                  type="time"
                  label={t(`times.${name}`)}
                  defaultValue={state.values[name] ?? settings[name] ?? ""}
                  {...(state.fields.includes(name) && { error: t("quietRule") })}
                />
              ))}
            </div>
          </fieldset>
        </>
      )}
    </SentForm>
  );
}

function EventTable({ settings }: { settings: OwnNotifications }) {
  const t = useTranslations("notifications");
  return (
    <table className="w-full text-small">
      <thead>
        <tr className="border-b border-line text-left text-ink-soft">
          <th scope="col" className="py-2 font-semibold">
            {t("event")}
          </th>
          {(["push", "mail"] as const).map((way) => (
            <th key={way} scope="col" className="w-16 py-2 text-center font-semibold sm:w-24">
              {t(`ways.${way}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {noticeEvents.map((event) => (
          <tr key={event} className="border-b border-line last:border-0">
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              {t(`events.${event}`)}
            </th>
            {(["push", "mail"] as const).map((way) => (
              <td key={way} className="p-0 text-center">
                <label className="inline-flex size-11 items-center justify-center">
                  <input
                    type="checkbox"
                    name={way}
                    value={event}
                    defaultChecked={settings[way].includes(event)}
                    aria-label={`${t(`events.${event}`)}: ${t(`ways.${way}`)}`}
                    className="size-5 accent-ink"
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
