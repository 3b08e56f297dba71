"use client";

import { useTranslations } from "next-intl";
import { FormNotice } from "@/components/forms/sent-form";
import { ShownSecret } from "@/components/forms/shown-secret";
import { useSecretForm } from "@/components/forms/use-secret-form";
import { Button } from "@/components/ui/button";
import type { SecretFormAction } from "@/lib/core/shown-secret";
import { WebhookFields } from "./webhook-fields";

/** Asks for a server, and shows once what its calls are signed with. */
export function AddWebhookForm({ action }: { action: SecretFormAction }) {
  const t = useTranslations("webhooks");
  const { state, isPending, form } = useSecretForm(action);
  return (
    <form {...form} className="grid gap-5">
      <FormNotice state={state} />
      {state.secret !== null && (
        <ShownSecret secret={state.secret} label={t("secret")} text={t("secretText")} />
      )}
      <WebhookFields state={state} />
      <Button type="submit" aria-disabled={isPending} className="justify-self-start">
        {t("add")}
      </Button>
    </form>
  );
}
