import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OpeningHoursForm } from "@/components/facts/opening-hours-form";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { memberContext } from "@/lib/server/session";
import { listOpeningHours } from "@/lib/workshops";
import { findMyWorkshop } from "../../../../my-workshops";
import { FactList } from "../fact-list";
import { saveWeek } from "./actions";

type HoursPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("facts");
  return { title: t("hours") };
}

export default async function HoursPage({ params }: HoursPageProps) {
  const [{ workshop: slug }, t] = await Promise.all([params, getTranslations("facts")]);
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  const spans = await listOpeningHours(await memberContext(slug));
  return (
    <div className="grid gap-6">
      <OpeningHoursForm
        workshop={slug}
        spans={spans}
        canEdit={canEditKnowledge(workshop.role)}
        action={saveWeek.bind(null, slug)}
      />
      <h2 className="text-title">{t("closuresTitle")}</h2>
      <FactList slug={slug} kind="closure" />
    </div>
  );
}
