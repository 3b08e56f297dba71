import { Lock } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** A mechanic's view of the leads: a reason and a way on, not an error. */
export function LeadsForbidden({ workshop }: { workshop: string }) {
  const t = useTranslations("leads");
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
