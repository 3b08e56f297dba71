import { Lock } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** A mechanic's view of the numbers: a reason and a way on, not an error. */
export function NumbersForbidden({ workshop }: { workshop: string }) {
  const t = useTranslations("analytics");
  return (
    <EmptyState
      level="h1"
      icon={<Lock />}
      title={t("forbiddenTitle")}
      action={
        <Button asChild>
          <Link href={`/w/${workshop}`}>{t("toToday")}</Link>
        </Button>
      }
    >
      <p>{t("forbiddenText")}</p>
    </EmptyState>
  );
}
