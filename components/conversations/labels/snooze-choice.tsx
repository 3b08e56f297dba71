"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { type SnoozeName, snoozeNames, snoozeUntil } from "./snooze-choices";

type SnoozeChoiceProps = {
  snoozedUntil: string | null;
  /** ISO 8601; null brings the conversation back at once. */
  onChoose: (until: string | null) => void;
};

/** Puts a conversation out of the way until later; it comes back by itself, and at once when the customer writes. */
export function SnoozeChoice({ snoozedUntil, onChoose }: SnoozeChoiceProps) {
  const t = useTranslations("inbox");
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const [typed, setTyped] = useState("");
  const when = new Date(typed);
  const canChoose = typed !== "" && when > now;
  const choose = (name: SnoozeName) => onChoose(snoozeUntil(name, now).toISOString());
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2">
      <legend className="mb-1.5 text-small font-semibold">{t("snooze")}</legend>
      {snoozedUntil !== null && (
        <Button
          tone="outline"
          className="h-auto py-2 whitespace-normal"
          onClick={() => onChoose(null)}
        >
          {t("wake", {
            when: format.dateTime(new Date(snoozedUntil), {
              dateStyle: "short",
              timeStyle: "short",
            }),
          })}
        </Button>
      )}
      <div className="grid grid-cols-2 gap-2">
        {snoozeNames.map((name) => (
          <Button key={name} tone="outline" className="px-2" onClick={() => choose(name)}>
            {t(`snoozeUntil.${name}`)}
          </Button>
        ))}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
        <Field
          name="until"
          type="datetime-local"
          label={t("snoozeWhen")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button
          tone="outline"
          aria-disabled={!canChoose}
          onClick={() => canChoose && onChoose(when.toISOString())}
        >
          {t("snoozeSet")}
        </Button>
      </div>
    </fieldset>
  );
}
