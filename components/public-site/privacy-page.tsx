import { useTranslations } from "next-intl";
import { privacySections } from "@/components/privacy/sections";
import type { KnownOperator } from "@/lib/core/operator";
import { OperatorMissing } from "./operator-missing";
import { TextPage, TextSection } from "./text-section";

/** This website's own notice, then what the chat stores, for visitors of workshops that have no notice of their own. */
export function PrivacyPage({ operator, missing }: KnownOperator) {
  const t = useTranslations("public.privacy");
  return (
    <TextPage title={t("title")} intro={t("intro")}>
      <TextSection title={t("operatorTitle")}>
        {missing && <OperatorMissing variables={missing} />}
        {operator && (
          <p>
            {t("operatorText", {
              name: operator.name,
              address: operator.addressLines.join(", "),
              email: operator.email,
            })}
          </p>
        )}
      </TextSection>
      <TextSection title={t("siteTitle")}>
        <p>{t("siteText")}</p>
      </TextSection>
      <TextSection title={t("accountTitle")}>
        <p>{t("accountText")}</p>
      </TextSection>
      <TextSection title={t("rightsTitle")}>
        <p>{t("rightsText")}</p>
      </TextSection>
      <ChatPrivacy />
    </TextPage>
  );
}

function ChatPrivacy() {
  const t = useTranslations("privacy");
  return (
    <>
      <div id="chat" className="grid gap-3 border-t border-line pt-8">
        <h2 className="text-headline">{t("title")}</h2>
        <p className="text-lead text-ink-soft">{t("intro")}</p>
      </div>
      {privacySections.map((section) => (
        <section key={section} className="grid gap-2">
          <h3 className="text-title">{t(`sections.${section}.title`)}</h3>
          <p className="text-ink-soft">{t(`sections.${section}.text`)}</p>
        </section>
      ))}
    </>
  );
}
