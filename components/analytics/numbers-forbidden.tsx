import { useTranslations } from "next-intl";
import { Forbidden } from "@/components/ui/forbidden";

/** What a mechanic sees of the numbers. */
export function NumbersForbidden({ workshop }: { workshop: string }) {
  const t = useTranslations("analytics");
  return (
    <Forbidden
      title={t("forbiddenTitle")}
      text={t("forbiddenText")}
      wayOn={{ href: `/w/${workshop}`, label: t("toToday") }}
    />
  );
}
