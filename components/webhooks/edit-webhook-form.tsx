"use client";

import { useTranslations } from "next-intl";
import { IntentButton } from "@/components/forms/intent-button";
import { FormNotice } from "@/components/forms/sent-form";
import { useSecretForm } from "@/components/forms/use-secret-form";
import type { SecretFormAction } from "@/lib/core/shown-secret";
import type { WebhookRow } from "@/lib/webhooks/schemas";
import { WebhookFields } from "./webhook-fields";

type EditWebhookFormProps = { webhook: WebhookRow; action: SecretFormAction };

/** Changes where a server is and of what it is told; a form of its own, so that Enter saves and sends nothing. */
export function EditWebhookForm({ webhook, action }: EditWebhookFormProps) {
  const t = useTranslations("webhooks");
  const { state, isPending, form } = useSecretForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormNotice state={state} savedText={t("done")} />
      <WebhookFields state={state} known={webhook} />
      <div>
        <IntentButton intent="save" isPending={isPending} tone="primary">
          {t("save")}
        </IntentButton>
      </div>
    </form>
  );
}
