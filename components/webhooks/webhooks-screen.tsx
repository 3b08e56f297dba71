import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { PageHead } from "@/components/ui/page-head";
import type { SecretFormAction } from "@/lib/core/shown-secret";
import { AddWebhookForm } from "./add-webhook-form";
import { WebhookCard, type ShownWebhook } from "./webhook-card";

type WebhooksScreenProps = { webhooks: readonly ShownWebhook[]; add: SecretFormAction };

/** The servers that a workshop has told of what happens, and how further ones are added. */
export function WebhooksScreen({ webhooks, add }: WebhooksScreenProps) {
  const t = useTranslations("webhooks");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHead title={t("title")} text={t("text")} />
      <section className="grid grid-cols-1 gap-3">
        <h2 className="text-title">{t("listTitle")}</h2>
        {webhooks.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
        <ul className="grid grid-cols-1 gap-3">
          {webhooks.map((webhook) => (
            <WebhookCard key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      </section>
      <AccountSection title={t("addTitle")} text={t("addText")}>
        <AddWebhookForm action={add} />
      </AccountSection>
    </div>
  );
}
