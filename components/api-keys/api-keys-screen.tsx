import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { PageHead } from "@/components/ui/page-head";
import type { SecretFormAction } from "@/lib/core/shown-secret";
import { ApiKeyCard, type ShownApiKey } from "./api-key-card";
import { CreateKeyForm } from "./create-key-form";

type ApiKeysScreenProps = { keys: readonly ShownApiKey[]; create: SecretFormAction };

/** The keys by which a workshop's own programs are let in. */
export function ApiKeysScreen({ keys, create }: ApiKeysScreenProps) {
  const t = useTranslations("apiKeys");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHead title={t("title")} text={t("text")} />
      <section className="grid grid-cols-1 gap-3">
        <h2 className="text-title">{t("listTitle")}</h2>
        {keys.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
        <ul className="grid grid-cols-1 gap-3">
          {keys.map((key) => (
            <ApiKeyCard key={key.id} apiKey={key} />
          ))}
        </ul>
      </section>
      <AccountSection title={t("createTitle")} text={t("createText")}>
        <CreateKeyForm action={create} />
      </AccountSection>
    </div>
  );
}
