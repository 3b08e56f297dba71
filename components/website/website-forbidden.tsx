import { useTranslations } from "next-intl";
import { Forbidden } from "@/components/ui/forbidden";

/** What everybody but the owner sees of the website's key. */
export function WebsiteForbidden({ workshop }: { workshop: string }) {
  const t = useTranslations("website");
  return (
    <Forbidden
      title={t("forbiddenTitle")}
      text={t("forbiddenText")}
      wayOn={{ href: `/w/${workshop}/inbox`, label: t("toInbox") }}
    />
  );
}
