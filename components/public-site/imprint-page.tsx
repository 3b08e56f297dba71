import { useTranslations } from "next-intl";
import type { KnownOperator, Operator } from "@/lib/core/operator";
import { OperatorMissing } from "./operator-missing";
import { TextPage, TextSection } from "./text-section";

export function ImprintPage({ operator, missing }: KnownOperator) {
  const t = useTranslations("public.imprint");
  return (
    <TextPage title={t("title")}>
      {missing && <OperatorMissing variables={missing} />}
      {operator && <OperatorDetails operator={operator} />}
      <p className="text-small text-ink-faint">{t("workshops")}</p>
    </TextPage>
  );
}

function OperatorDetails({ operator }: { operator: Operator }) {
  const t = useTranslations("public.imprint");
  const { name, addressLines, email, phone, representative, register, vatId } = operator;
  return (
    <>
      <TextSection title={t("provider")}>
        <address className="not-italic">
          {[name, ...addressLines].map((line) => (
            <p key={line}>{line}</p>
          ))}
        </address>
        {representative && <p>{t("representative", { name: representative })}</p>}
        {register && <p>{t("register", { register })}</p>}
        {vatId && <p>{t("vatId", { vatId })}</p>}
      </TextSection>
      <TextSection title={t("contact")}>
        <p>{t("email", { email })}</p>
        {phone && <p>{t("phone", { phone })}</p>}
      </TextSection>
    </>
  );
}
