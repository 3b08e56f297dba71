import { Compass } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Stands inside the workshop's frame, so that every area is one tap away. */
export default function WorkshopPageNotFound() {
  const t = useTranslations("errors");
  const shell = useTranslations("shell");
  return (
    <div className="grid h-full place-items-center">
      <EmptyState
        level="h1"
        icon={<Compass />}
        title={t("notFoundTitle")}
        action={
          <Button asChild>
            <Link href="/dashboard">{shell("toMyWorkshops")}</Link>
          </Button>
        }
      >
        <p>{t("notFoundText")}</p>
      </EmptyState>
    </div>
  );
}
