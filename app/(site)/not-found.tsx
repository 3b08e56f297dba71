import { Compass } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { SiteHeader } from "@/components/site/site-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { currentMember } from "@/lib/server/session";

export default async function SiteNotFound() {
  const t = await getTranslations("errors");
  const common = await getTranslations("common");
  const member = await currentMember();
  return (
    <>
      <SiteHeader isSignedIn={member !== null} />
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
