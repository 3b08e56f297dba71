import { Warehouse } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SiteHeader } from "@/components/site/site-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function WorkshopNotFound() {
  const t = useTranslations("shell");
  return (
    <>
      <SiteHeader isSignedIn={null} />
      <main id="content" className="grid flex-1 place-items-center">
        <EmptyState
          level="h1"
          icon={<Warehouse />}
          title={t("workshopNotFoundTitle")}
          action={
            <Button asChild>
              <Link href="/dashboard">{t("toMyWorkshops")}</Link>
            </Button>
          }
        >
          <p>{t("workshopNotFoundText")}</p>
        </EmptyState>
      </main>
    </>
  );
}
