import { Warehouse } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { SiteHeader } from "@/components/site/site-header";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentAdmin } from "@/lib/server/admin";
import { isSignUpOpen } from "@/lib/server/person-context";
import { requireMember } from "@/lib/server/session";
import { myWorkshops } from "../my-workshops";
import { signOut } from "../sign-out";

/** Leads to the first workshop; who belongs to none makes one, or is told whom to ask where only the operator does. */
export default async function DashboardPage() {
  const [first] = await myWorkshops();
  if (first) redirect(`/w/${first.slug}`);
  if (await currentAdmin()) redirect("/admin");
  if (isSignUpOpen()) redirect("/new-workshop");
  const [t, { email }] = await Promise.all([getTranslations("shell"), requireMember()]);
  return (
    <>
      <SiteHeader isSignedIn={null} />
      <main id="content" className="grid flex-1 place-items-center">
        <EmptyState
          level="h1"
          icon={<Warehouse />}
          title={t("noWorkshopTitle")}
          action={
            <form action={signOut}>
              <SubmitButton tone="outline">{t("signOut")}</SubmitButton>
            </form>
          }
        >
          <p>{t("noWorkshopText", { email })}</p>
        </EmptyState>
      </main>
    </>
  );
}
