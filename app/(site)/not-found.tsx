import { Compass } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SiteHeader } from "@/components/site/site-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function SiteNotFound() {
  const t = useTranslations("errors");
  const common = useTranslations("common");
  return (
    <>
      <SiteHeader />
      <main id="content" className="grid flex-1 place-items-center">
        <EmptyState
          level="h1"
          icon={<Compass />}
          title={t("notFoundTitle")}
          action={
            <Button asChild>
              <Link href="/">{common("home")}</Link>
            </Button>
          }
        >
          <p>{t("notFoundText")}</p>
        </EmptyState>
      </main>
    </>
  );
}
