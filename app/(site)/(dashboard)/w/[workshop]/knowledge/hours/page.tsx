import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { HolidaysForm } from "@/components/facts/holidays-form";
import { OpeningHoursForm } from "@/components/facts/opening-hours-form";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { runtime } from "@/lib/server/runtime";
import { memberContext } from "@/lib/server/session";
import { listDecidedHolidays, listOpeningHours, listUpcomingHolidays } from "@/lib/workshops";
import { findMyWorkshop } from "../../../../my-workshops";
import { FactList } from "../fact-list";
import { saveHolidays, saveWeek } from "./actions";

type HoursPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("facts");
  return { title: t("hours") };
}

export default async function HoursPage({ params }: HoursPageProps) {
  const [{ workshop: slug }, t] = await Promise.all([params, getTranslations("facts")]);
  const [workshop, context] = await Promise.all([findMyWorkshop(slug), findWorkshopContext(slug)]);
  if (!workshop || !context) notFound();
  const canEdit = canEditKnowledge(workshop.role);
  const now = runtime().now();
  const holidays = listUpcomingHolidays(context, now, await getLocale());
  const spans = await listOpeningHours(await memberContext(slug));
  return (
    <div className="grid gap-6">
      <OpeningHoursForm
        workshop={slug}
        spans={spans}
        canEdit={canEdit}
        action={saveWeek.bind(null, slug)}
      />
      <h2 className="text-title">{t("closuresTitle")}</h2>
      <FactList slug={slug} kind="closure" />
      {holidays.length > 0 && (
        <HolidaysForm
          key={holidays.map(({ date }) => date).join()}
          holidays={holidays}
          decided={listDecidedHolidays(context, now, holidays)}
          canEdit={canEdit}
          action={saveHolidays.bind(null, slug)}
        />
      )}
    </div>
  );
}
