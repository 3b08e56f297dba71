import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Tells the operator which variables are not set yet; visitors read that nobody has put themselves here. */
export function OperatorMissing({ variables }: { variables: readonly string[] }) {
  const t = useTranslations("public.imprint");
  return (
    <Notice tone="bad">
      <strong>{t("missingTitle")}</strong>
      <p>{t("missingText", { variables: variables.join(", ") })}</p>
    </Notice>
  );
}
