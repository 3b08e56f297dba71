import { Lock } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** For whoever is not the owner: a reason and a way on, not an error. */
export function WebsiteForbidden({ workshop }: { workshop: string }) {
  const t = useTranslations("website");
  return (
    <EmptyState
      level="h1"
      icon={<Lock />}
      title={t("forbiddenTitle")}
      action={
        <Button asChild>
          <Link href={`/w/${workshop}/inbox`}>{t("toInbox")}</Link>
        </Button>
      }
    >
      <p>{t("forbiddenText")}</p>
    </EmptyState>
  );
}
