"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LongField, TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/core/form-state";
import type { WorkshopSettings } from "@/lib/workshops";
import { ChatLook } from "./chat-look";
import { StepTitle } from "./step-title";

type LookStepProps = { settings: WorkshopSettings; action: FormAction };

/** Colour and greeting, with what customers will see beside them while one types. */
export function LookStep({ settings, action }: LookStepProps) {
  const t = useTranslations("setup");
  const [color, setColor] = useState(settings.primaryColor);
  const [greeting, setGreeting] = useState(settings.greeting);
  return (
    <div className="grid gap-5">
      <StepTitle title={t("lookTitle")} text={t("lookText")} />
      <div className="grid gap-5 md:grid-cols-2">
        <Card>
          <SentForm action={action} submitLabel={t("lookSubmit")} savedText={t("lookSaved")}>
            {(state) => (
              <>
                <TextField
                  state={state}
                  name="primaryColor"
                  type="color"
                  value={settings.primaryColor}
                  onChange={(event) => setColor(event.currentTarget.value)}
                />
                <LongField
                  state={state}
                  name="greeting"
                  value={settings.greeting}
                  onChange={setGreeting}
                />
              </>
            )}
          </SentForm>
        </Card>
        <ChatLook name={settings.name} color={color} greeting={greeting} />
      </div>
    </div>
  );
}
