import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { CopyableText } from "./copyable-text";
import { WidgetSecret } from "./widget-secret";

type WebsiteScreenProps = { workshop: string; site: string };

/** What the workshop's own site needs of us: the line that brings the chat, and the secret that vouches for customers. */
export function WebsiteScreen({ workshop, site }: WebsiteScreenProps) {
  const t = useTranslations("website");
  const snippet = `<script async src="${site}/widget.js" data-workshop="${workshop}"></script>`;
  return (
    <div className="grid grid-cols-1 gap-5">
      <PageHead title={t("title")} text={t("text")} />
      <Card className="grid gap-3">
        <h2 className="text-title">{t("snippetTitle")}</h2>
        <p className="text-ink-soft">{t("snippetText")}</p>
        <CopyableText label={t("snippetLabel")} text={snippet} />
      </Card>
      <Card className="grid gap-3">
        <h2 className="text-title">{t("secretTitle")}</h2>
        <p className="text-ink-soft">{t("secretText")}</p>
        <WidgetSecret workshop={workshop} />
      </Card>
    </div>
  );
}
