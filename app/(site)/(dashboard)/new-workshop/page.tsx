import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { NewWorkshopForm } from "@/components/setup/new-workshop-form";
import { Card } from "@/components/ui/card";
import { isSignUpOpen } from "@/lib/server/person-context";
import { requireMember } from "@/lib/server/session";
import { listRegions } from "@/lib/workshops";
import { createMyWorkshop } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: t("newTitle") };
}

export default async function NewWorkshopPage() {
  await requireMember();
  if (!isSignUpOpen()) redirect("/dashboard");
  const [t, locale] = await Promise.all([getTranslations("setup"), getLocale()]);
  return (
    <div className="mx-auto w-full max-w-2xl px-5 py-8 sm:py-12">
      <Card className="grid gap-6 p-5 shadow-card sm:p-8">
        <div className="grid gap-2">
          <h1 className="text-headline">{t("newTitle")}</h1>
          <p className="text-ink-soft">{t("newText")}</p>
        </div>
        <NewWorkshopForm
          action={createMyWorkshop}
          regions={listRegions(locale)}
          region={locale === "de" ? "DE-NW" : "GB-ENG"}
          locale={locale}
        />
      </Card>
    </div>
  );
}
