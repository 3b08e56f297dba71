import { useTranslations } from "next-intl";
import { Forbidden } from "@/components/ui/forbidden";

/** What a mechanic sees of customers and their requests. */
export function LeadsForbidden({ workshop }: { workshop: string }) {
  const t = useTranslations("leads");
  return (
    <Forbidden
      title={t("forbiddenTitle")}
      text={t("forbiddenText")}
      wayOn={{ href: `/w/${workshop}/inbox`, label: t("toInbox") }}
    />
  );
}
